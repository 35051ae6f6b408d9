package uk.kerbside.helpline.timeline;

import java.time.Instant;
import java.util.Map;
import uk.kerbside.kernel.Revision;

/**
 * One line of a customer's time line.
 *
 * @param eventId the event it tells of; no two entries have the same
 * @param revision orders what happened to one thing in the same instant
 * @param type the event's wire name
 */
public record TimeLineEntry(
        String eventId,
        String accountId,
        Instant at,
        Revision revision,
        String type,
        String text,
        Map<String, String> refs) {
    public TimeLineEntry {
        refs = Map.copyOf(refs);
    }

    /** Where it stands. */
    public TimeLine.Place place() {
        return new TimeLine.Place(at, revision, eventId);
    }
}
