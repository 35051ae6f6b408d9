package uk.kerbside.events.visits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A visit was started, or booked for later. */
public record VisitBooked(
        Revision revision,
        String visitId,
        String accountId,
        String vrm,
        String place,
        Instant from,
        Instant until,
        int units,
        Instant bookedAt)
        implements Event {}
