package uk.kerbside.kit.incoming;

import java.time.Instant;
import java.util.Optional;

/**
 * A fact that could not be handled, or one that waits behind it.
 *
 * @param id a number, ascending in the order in which letters were set aside
 * @param error why handling failed; absent for a parked letter, which was never tried
 */
public record DeadLetter(
        long id,
        String topic,
        int partition,
        long offset,
        Optional<String> key,
        Optional<String> type,
        Status status,
        Optional<String> error,
        Instant storedAt,
        Optional<Instant> replayedAt) {

    /** What became of it so far. */
    public enum Status {
        /** Failed; an operator must replay it. */
        WAITING,
        /** Behind a failed one of its key; is handled right after it. */
        PARKED,
        /** Handled in the end. */
        REPLAYED,
        /** Given up by an operator. */
        DISCARDED
    }
}
