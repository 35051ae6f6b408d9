package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * The paper of a permit is gone; for the remainder it is virtual.
 *
 * @param validUntil the instant it ends
 * @param reportedAt when this was reported
 */
public record PaperPermitLost(
        Revision revision,
        String permitNumber,
        String accountId,
        String typeCode,
        String fate,
        Instant validUntil,
        Instant reportedAt)
        implements Event {}
