package uk.kerbside.kit.relay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import uk.kerbside.events.EventHeaders;

/** Journal entries as Kafka records: CloudEvents 1.0 in binary mode (attributes as headers, the body as it is). */
final class CloudEvents {
    private final String source;

    /** @param source the service's name, the {@code ce_source} of all it sends */
    CloudEvents(String source) {
        this.source = source;
    }

    ProducerRecord<String, byte[]> record(PendingEntry entry) {
        List<Header> headers = new ArrayList<>();
        add(headers, EventHeaders.SPEC_VERSION, "1.0");
        add(headers, EventHeaders.ID, entry.eventId());
        add(headers, EventHeaders.TYPE, entry.type());
        add(headers, EventHeaders.SOURCE, source);
        add(headers, EventHeaders.TIME, entry.occurredAt().toString());
        add(headers, EventHeaders.SUBJECT, entry.key());
        add(headers, EventHeaders.CONTENT_TYPE, "application/json");
        add(headers, EventHeaders.ACTOR_ROLE, entry.actorRole());
        add(headers, EventHeaders.ACTOR_CHANNEL, entry.channel());
        add(headers, EventHeaders.CORRELATION, entry.correlation());
        add(headers, EventHeaders.CAUSATION, entry.causation());
        add(headers, EventHeaders.TRACEPARENT, entry.traceparent());
        byte[] body = entry.body().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(entry.topic(), null, entry.key(), body, headers);
    }

    private static void add(List<Header> headers, String name, String value) {
        if (value != null) {
            headers.add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
