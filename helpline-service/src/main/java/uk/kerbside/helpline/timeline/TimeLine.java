package uk.kerbside.helpline.timeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.Revision;

/** What happened to customers. */
public interface TimeLine {
    /** Adds an entry; does nothing when its event was told before. */
    void add(TimeLineEntry entry);

    /** The entries of an account, read from one end, after a place if there is one. */
    List<TimeLineEntry> read(String accountId, Order order, Optional<Place> after, int limit);

    /** From which end it is read. */
    enum Order {
        OLDEST,
        NEWEST
    }

    /**
     * Where an entry stands: by when it happened, then by revision; the event's id keeps two things apart that
     * happened in the same instant.
     */
    record Place(Instant at, Revision revision, String eventId) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::at).thenComparing(Place::revision).thenComparing(Place::eventId);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
