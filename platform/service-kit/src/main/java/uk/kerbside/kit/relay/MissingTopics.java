package uk.kerbside.kit.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The topics Kafka said it does not have. The producer waits seconds for one to appear, and all others would wait with
 * it: so a missing topic is asked for only once in a while, and stops its own streams alone. Used by one thread.
 */
final class MissingTopics {
    private final Duration askAgainAfter;
    private final InstantSource clock;
    private final Map<String, Instant> askAgainAt = new HashMap<>();

    MissingTopics(Duration askAgainAfter, InstantSource clock) {
        this.askAgainAfter = askAgainAfter;
        this.clock = clock;
    }

    /** Whether an event could not be sent because a Kafka that does answer has no such topic. */
    static boolean isWhy(Throwable failure) {
        return failure instanceof UnknownTopicOrPartitionException
                || failure instanceof TimeoutException
                        && failure.getCause() instanceof UnknownTopicOrPartitionException;
    }

    static String reason(String topic) {
        return "Kafka has no topic " + topic;
    }

    void add(String topic) {
        askAgainAt.put(topic, clock.instant().plus(askAgainAfter));
    }

    boolean holds(String topic) {
        Instant again = askAgainAt.get(topic);
        return again != null && clock.instant().isBefore(again);
    }
}
