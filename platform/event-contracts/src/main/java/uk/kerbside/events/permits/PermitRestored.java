package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Revision;

/**
 * A permit was given back or revoked by mistake: it is good as if it had never ended.
 *
 * @param cancelledBy what was undone
 */
public record PermitRestored(
        Revision revision,
        String permitNumber,
        String accountId,
        String typeCode,
        Instant cancelledAt,
        EndedBy cancelledBy,
        String words,
        Instant until,
        Instant restoredAt)
        implements Event {}
