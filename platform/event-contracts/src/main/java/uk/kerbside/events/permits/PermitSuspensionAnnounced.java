package uk.kerbside.events.permits;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * A permit will be suspended unless somebody lifts it before; its holder is told why, and can appeal.
 *
 * @param words to the holder, in plain English; they name nobody
 * @param effectiveAt when it takes effect, at the earliest: an appeal holds it back
 * @param until when it is over by itself; absent when somebody has to lift it
 */
public record PermitSuspensionAnnounced(
        Revision revision,
        String permitNumber,
        String accountId,
        String typeCode,
        String suspensionId,
        String reason,
        String words,
        Instant effectiveAt,
        Optional<Instant> until,
        Instant appealUntil,
        Instant announcedAt)
        implements Event {}
