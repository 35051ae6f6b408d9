package uk.kerbside.permits.register;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.kernel.Medium;
import uk.kerbside.permits.permit.PermitStanding;

/**
 * What narrows the register of permits; what is absent narrows nothing.
 *
 * @param standing what it amounts to now
 * @param place a place it names; permits that are good everywhere name none
 * @param endsFrom whose term ends then or later
 * @param endsBefore whose term ends before
 * @param issuedFrom that were issued then or later
 * @param issuedBefore that were issued before
 */
public record PermitFilter(
        Optional<PermitStanding> standing,
        Optional<String> typeCode,
        Optional<String> place,
        Optional<Medium> medium,
        Optional<Instant> endsFrom,
        Optional<Instant> endsBefore,
        Optional<Instant> issuedFrom,
        Optional<Instant> issuedBefore,
        Optional<String> accountId,
        Optional<HolderKind> holder) {}
