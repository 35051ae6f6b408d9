package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * A permit ends later than it would have.
 *
 * @param words why, to the holder, in plain English; they name nobody
 */
public record PermitExtended(
        Revision revision,
        String permitNumber,
        String accountId,
        String typeCode,
        Instant previousUntil,
        Instant until,
        String words,
        String extensionId,
        Instant extendedAt)
        implements Event {}
