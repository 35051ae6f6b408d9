package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * It is known what became of provisional cover.
 *
 * @param outcome {@code PROVED}: the permit goes on; {@code REFUSED}, {@code NOT_PROVED}, {@code TAKEN_BACK}: it ends, and what
 *     was held is given back
 * @param until when the permit ends, or has ended
 */
public record ProvisionalCoverEnded(
        Revision revision,
        String permitNumber,
        String applicationId,
        String accountId,
        String typeCode,
        String chargeId,
        String outcome,
        Instant until,
        Instant endedAt)
        implements Event {}
