package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * A holder is warned: a permit was misused, and next time it may be suspended.
 *
 * @param words to the holder, in plain English; they name nobody
 */
public record MisuseWarned(
        Revision revision,
        String permitNumber,
        String accountId,
        String typeCode,
        String reportId,
        String words,
        Instant warnedAt)
        implements Event {}
