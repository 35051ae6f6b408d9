package uk.kerbside.events.visits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A visit is over. */
public record VisitEnded(
        Revision revision,
        String visitId,
        String accountId,
        String vrm,
        Instant endedAt,
        int unitsReturned,
        VisitEndedBy by)
        implements Event {}
