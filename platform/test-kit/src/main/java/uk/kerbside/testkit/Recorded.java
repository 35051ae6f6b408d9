package uk.kerbside.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import uk.kerbside.events.Contract;
import uk.kerbside.events.Event;
import uk.kerbside.events.EventHeaders;
import uk.kerbside.events.EventJson;

/**
 * One record as it lies on a topic.
 *
 * @param body empty for a tombstone
 */
public record Recorded(
        String topic, int partition, long offset, String key, Map<String, String> headers, Optional<String> body) {

    static Recorded of(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        message.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
        return new Recorded(
                message.topic(),
                message.partition(),
                message.offset(),
                message.key(),
                Map.copyOf(headers),
                Optional.ofNullable(message.value()).map(value -> new String(value, StandardCharsets.UTF_8)));
    }

    /** The CloudEvents type; empty for a record that is none. */
    public Optional<String> type() {
        return Optional.ofNullable(headers.get(EventHeaders.TYPE));
    }

    /** Whether it says that there is nothing of its key any more. */
    public boolean isTombstone() {
        return body.isEmpty();
    }

    /** Whether it carries an event of this kind. */
    public boolean is(Class<? extends Event> type) {
        return !isTombstone() && type().filter(Contract.of(type).type()::equals).isPresent();
    }

    /** The event it carries, read as every consumer reads it. */
    public <E extends Event> E as(Class<E> type) {
        if (!is(type)) {
            throw new IllegalStateException("This is no " + type.getSimpleName() + ": " + this);
        }
        try {
            return EventJson.mapper().readValue(body.orElseThrow(), type);
        } catch (IOException e) {
            throw new UncheckedIOException("A " + type.getSimpleName() + " cannot be read: " + this, e);
        }
    }
}
