package uk.kerbside.events.permits;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * A permit is on hold: it covers nobody until it is lifted.
 *
 * @param words to the holder, in plain English; they name nobody
 * @param until when it is over by itself; absent when somebody has to lift it
 */
public record PermitSuspended(
        Revision revision,
        String permitNumber,
        String accountId,
        String typeCode,
        String suspensionId,
        String reason,
        String words,
        Optional<Instant> until,
        Instant appealUntil,
        Instant suspendedAt)
        implements Event {}
