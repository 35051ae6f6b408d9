package uk.kerbside.events.visits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A visit was called off before it began. */
public record VisitCancelled(
        Revision revision, String visitId, String accountId, String vrm, int unitsReturned, Instant cancelledAt)
        implements Event {}
