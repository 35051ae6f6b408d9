package uk.kerbside.events.visits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A visit is over. */
public record VisitEnded(
        Revision revision, String visitId, String accountId, String vrm, Instant endedAt, int unitsReturned, By by)
        implements Event {

    /** Who or what ended it. */
    public enum By {
        CUSTOMER,
        STAFF,
        TIME
    }
}
