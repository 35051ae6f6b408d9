package uk.kerbside.kit.incoming;

import uk.kerbside.events.Event;

/**
 * What a service does when it hears of something. Implementations are beans; the kit finds them by {@link #handles}.
 *
 * <p>{@link #handle} runs inside the transaction that also remembers the event as handled, so it may write to the
 * database and the journal and must not call anything remote. It is called again after a failure.
 */
public interface EventHandler<T extends Event> {
    /** The contract this handler is for. */
    Class<T> handles();

    /** Takes the event in. Throwing means: try again, and in the end set the event aside for an operator. */
    void handle(T event, EventEnvelope envelope);

    /**
     * Hears that there is nothing of {@code key} any more: a tombstone on a state topic, in the same transaction in
     * which the local copy forgets its body. Called for every key of the topic, whatever stood there.
     */
    default void forgotten(String key) {}

    /** The same, for a handler that wants to know where on the topic the tombstone stands. */
    default void forgotten(String key, int partition, long offset) {
        forgotten(key);
    }

    /**
     * Whether this handler of a state itself keeps the highest revision of each key and passes older ones over. Unless
     * the service also keeps a copy of the topic, it is then called for every revision, and nothing is stored beside it.
     */
    default boolean remembersRevisions() {
        return false;
    }
}
