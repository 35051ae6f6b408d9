package uk.kerbside.kit.incoming;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import uk.kerbside.events.EventHeaders;

/**
 * What stands around an event: its CloudEvents attributes and where it was read.
 *
 * @param id the event's identity; the same event sent twice has the same one
 * @param source the service that tells
 * @param offset where it stands in its partition of the topic
 * @param correlation the first cause of the story this event belongs to
 */
public record EventEnvelope(
        String id,
        String type,
        String source,
        String topic,
        int partition,
        long offset,
        Optional<String> key,
        Instant at,
        Optional<String> correlation,
        Optional<String> actorRole,
        Optional<String> channel) {

    /** @throws UnreadableEventException when a mandatory attribute is missing */
    static EventEnvelope of(ConsumerRecord<String, byte[]> message) {
        Headers headers = message.headers();
        return new EventEnvelope(
                mandatory(headers, EventHeaders.ID),
                mandatory(headers, EventHeaders.TYPE),
                mandatory(headers, EventHeaders.SOURCE),
                message.topic(),
                message.partition(),
                message.offset(),
                Optional.ofNullable(message.key()),
                time(mandatory(headers, EventHeaders.TIME)),
                header(headers, EventHeaders.CORRELATION),
                header(headers, EventHeaders.ACTOR_ROLE),
                header(headers, EventHeaders.ACTOR_CHANNEL));
    }

    static Optional<String> header(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    private static String mandatory(Headers headers, String name) {
        return header(headers, name)
                .orElseThrow(() -> new UnreadableEventException("The header " + name + " is missing", null));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw new UnreadableEventException("The header " + EventHeaders.TIME + " is no instant", e);
        }
    }
}
