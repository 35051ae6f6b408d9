package uk.kerbside.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import uk.kerbside.events.Contract;
import uk.kerbside.events.Event;
import uk.kerbside.events.EventHeaders;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.Topic;

/**
 * The other services, as far as a service under test can tell: puts their events on the topics and reads what the
 * service puts there. Needs {@link Backing}. Thread-safe.
 *
 * <p>Topics live as long as the JVM: tests use keys of their own ({@code "A-" + UUID.randomUUID()}) and look at those.
 */
public final class Topics {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final String NEIGHBOUR = "neighbour-in-tests";

    private Topics() {}

    /** Puts an event on its topic as the service that owns it would; returns when Kafka has it. */
    public static void publish(Event event, String key) {
        publish(event, key, Map.of());
    }

    /**
     * The same with further headers, or with other values: the same {@link EventHeaders#ID} twice is the same event
     * delivered twice.
     */
    public static void publish(Event event, String key, Map<String, String> headers) {
        Contract contract = Contract.of(event.getClass());
        Map<String, String> all = cloudEvent(contract, key);
        all.putAll(headers);
        TopicWriter.write(contract.topic().wireName(), key, bytes(event), all);
    }

    /** Says that there is nothing of this key any more. */
    public static void publishTombstone(Topic topic, String key) {
        TopicWriter.write(topic.wireName(), key, null, Map.of());
    }

    /**
     * Puts anything on a topic: poison, an unknown type, a record without headers.
     *
     * @param key may be null
     * @param body may be null
     */
    public static void publishRaw(Topic topic, String key, byte[] body, Map<String, String> headers) {
        TopicWriter.write(topic.wireName(), key, body, headers);
    }

    /** The headers of a proper event of this contract, to be sent around an improper body. */
    public static Map<String, String> headersOf(Contract contract, String key) {
        return cloudEvent(contract, key);
    }

    /** The newest event of this kind and key; waits until there is one. */
    public static <E extends Event> E awaitEvent(Class<E> type, String key) {
        return awaitEvent(type, key, event -> true);
    }

    /** The newest of those that are as expected; waits until there is one. */
    public static <E extends Event> E awaitEvent(Class<E> type, String key, Predicate<? super E> expected) {
        TopicReader reader = TopicReader.instance();
        try {
            return Awaitility.await("a " + type.getSimpleName() + " of " + key)
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(BETWEEN_LOOKS)
                    .until(() -> newest(reader.heard(), type, key, expected), Optional::isPresent)
                    .orElseThrow();
        } catch (ConditionTimeoutException e) {
            List<Recorded> ofKey = reader.heard().stream()
                    .filter(record -> key.equals(record.key()))
                    .toList();
            throw new AssertionError(
                    "No " + type.getSimpleName() + " of " + key + " as expected came within " + PATIENCE.toSeconds()
                            + " s. Of that key there are: " + ofKey,
                    e);
        }
    }

    /** All events of this kind and key up to now, in order. */
    public static <E extends Event> List<E> events(Class<E> type, String key) {
        return records(Contract.of(type).topic()).stream()
                .filter(record -> key.equals(record.key()) && record.is(type))
                .map(record -> record.as(type))
                .toList();
    }

    /** Everything on a topic up to now, in order for each key; without heartbeats, of which there are always more. */
    public static List<Recorded> records(Topic topic) {
        return TopicReader.instance().upToNow(topic.wireName()).stream()
                .filter(record -> !record.type().equals(Optional.of(Contract.SOURCE_HEARTBEAT.type())))
                .toList();
    }

    /** The same with heartbeats. */
    public static List<Recorded> recordsWithHeartbeats(Topic topic) {
        return TopicReader.instance().upToNow(topic.wireName());
    }

    private static <E extends Event> Optional<E> newest(
            List<Recorded> records, Class<E> type, String key, Predicate<? super E> expected) {
        return records.reversed().stream()
                .filter(record -> key.equals(record.key()) && record.is(type))
                .map(record -> record.as(type))
                .filter(expected)
                .findFirst();
    }

    private static Map<String, String> cloudEvent(Contract contract, String key) {
        Map<String, String> headers = new HashMap<>();
        headers.put(EventHeaders.SPEC_VERSION, "1.0");
        headers.put(EventHeaders.ID, UUID.randomUUID().toString());
        headers.put(EventHeaders.TYPE, contract.type());
        headers.put(EventHeaders.SOURCE, NEIGHBOUR);
        headers.put(EventHeaders.TIME, InstantSource.system().instant().toString());
        headers.put(EventHeaders.SUBJECT, key);
        headers.put(EventHeaders.CONTENT_TYPE, "application/json");
        headers.put(EventHeaders.CORRELATION, UUID.randomUUID().toString());
        headers.put(EventHeaders.ACTOR_ROLE, "suite-service");
        headers.put(EventHeaders.ACTOR_CHANNEL, "SYSTEM");
        return headers;
    }

    private static byte[] bytes(Event event) {
        try {
            return EventJson.mapper().writeValueAsString(event).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The event cannot be written: " + event, e);
        }
    }
}
