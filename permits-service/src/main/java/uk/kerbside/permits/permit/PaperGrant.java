package uk.kerbside.permits.permit;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.quote.Scope;

/**
 * A permit that was issued on paper, to be taken over as it is.
 *
 * @param number printed on it
 * @param uprn the property it counts towards, if that is known
 * @param until the local midnight after its last valid day
 */
public record PaperGrant(
        String number,
        String accountId,
        Optional<String> uprn,
        String typeCode,
        TypeVersion rules,
        Scope scope,
        Vrm vrm,
        Instant from,
        Instant until) {}
