package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * A permit follows another one that it renews.
 *
 * @param validFrom from when on it is good
 * @param validUntil the instant it ends
 * @param renewedAt when it was issued
 */
public record PermitRenewed(
        Revision revision,
        String permitNumber,
        String renewedNumber,
        String accountId,
        String typeCode,
        Instant validFrom,
        Instant validUntil,
        Instant renewedAt)
        implements Event {}
