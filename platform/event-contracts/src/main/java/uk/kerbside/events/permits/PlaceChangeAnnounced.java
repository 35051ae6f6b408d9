package uk.kerbside.events.permits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * A place in which permits of an account are good will be otherwise, or will not after all: a fact, keyed by account.
 *
 * @param effectiveFrom the first day on which it is so
 * @param changes what changes, one sentence each; none when it does not come
 */
public record PlaceChangeAnnounced(
        Revision revision,
        PlaceChangeNews news,
        String accountId,
        List<String> permitNumbers,
        String placeCode,
        String placeName,
        LocalDate effectiveFrom,
        List<String> changes,
        Instant announcedAt)
        implements Event {
    public PlaceChangeAnnounced {
        permitNumbers = List.copyOf(permitNumbers);
        changes = List.copyOf(changes);
    }
}
