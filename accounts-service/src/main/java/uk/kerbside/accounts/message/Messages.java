package uk.kerbside.accounts.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The messages there are. */
public interface Messages {
    void add(Message message);

    /** Whether a cause has its message of a kind. */
    boolean isPlanned(String causeId, MessageKind kind);

    Optional<Message> find(String messageId);

    /** Locked until the transaction ends. */
    Optional<Message> findForUpdate(String messageId);

    /** Some of a status that are due to be looked at, the longest first; locked, those others have locked left out. */
    List<Message> listDueForUpdate(MessageStatus status, Instant now, int limit);

    /** Messages of an account, the latest first, from just after a place in that order. */
    List<Message> list(String accountId, Place after, int limit);

    /** Where a message stands in the list. */
    record Place(Instant plannedAt, String messageId) {
        /** Before all of them. */
        public static final Place START = new Place(Instant.parse("9999-12-31T00:00:00Z"), "");
    }
}
