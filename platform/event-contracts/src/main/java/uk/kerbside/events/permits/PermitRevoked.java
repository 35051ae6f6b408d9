package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * The council has ended a permit before its time.
 *
 * @param words to the holder, in plain English; they name nobody
 */
public record PermitRevoked(
        Revision revision,
        String permitNumber,
        String accountId,
        String typeCode,
        String reason,
        String words,
        Instant revokedAt)
        implements Event {}
