package uk.kerbside.accounts.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The messages in the outbox. Every method is a transaction of its own: the outbox is another house. */
public interface OutboxMessages {
    /** Keeps a message unless there is one of the same reference; answers the one that is kept. */
    OutboxMessage keep(OutboxMessage message);

    Optional<OutboxMessage> find(String token);

    Optional<OutboxMessage> findByReference(String reference);

    /** The latest first, from just after a place in that order. */
    List<OutboxMessage> list(Place after, int limit);

    /** It comes back; when it came back before, nothing changes. */
    void bounce(String token, Instant now);

    /** Where a message stands in the list. */
    record Place(Instant takenAt, String token) {
        /** Before all of them. */
        public static final Place START = new Place(Instant.parse("9999-12-31T00:00:00Z"), "\uffff");
    }
}
