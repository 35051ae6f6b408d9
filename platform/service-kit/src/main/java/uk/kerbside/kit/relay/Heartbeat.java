package uk.kerbside.kit.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import uk.kerbside.events.Contract;
import uk.kerbside.events.EventHeaders;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.rights.SourceHeartbeat;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.id.Ids;

/**
 * Tells enforcement each second that this service's rights are flowing, on every partition of the topic, with the time
 * of the oldest commit Kafka does not have yet. It is sent by the relay and not through the journal: a relay that is
 * dead, or a database that cannot be read, must make the heartbeat stop.
 */
final class Heartbeat {
    private static final Logger LOG = Logger.getLogger(Heartbeat.class);

    private final String source;
    private final Optional<String> topic;
    private final Duration every;
    private final Producer<String, byte[]> kafka;
    private final InstantSource clock;
    private Instant next = Instant.MIN;
    private long beats;

    Heartbeat(String source, RelaySettings settings, Producer<String, byte[]> kafka, InstantSource clock) {
        this.source = source;
        this.topic = settings.heartbeatTopic();
        this.every = settings.heartbeatEvery();
        this.kafka = kafka;
        this.clock = clock;
    }

    void beatIfDue(Outbox outbox) throws SQLException {
        Instant now = clock.instant();
        if (topic.isEmpty() || now.isBefore(next)) {
            return;
        }
        next = now.plus(every);
        beats++;
        SourceHeartbeat beat =
                new SourceHeartbeat(new Revision(outbox.epoch(), beats), source, now, outbox.oldestUnsent(topic.get()));
        try {
            int partitions = kafka.partitionsFor(topic.get()).size();
            for (int partition = 0; partition < partitions; partition++) {
                kafka.send(record(beat, partition));
            }
        } catch (KafkaException e) {
            throw new KafkaAwayException(e);
        }
    }

    /** How long the leader may wait without missing a beat, at most {@code longest}. */
    Duration untilDue(Duration longest) {
        if (topic.isEmpty()) {
            return longest;
        }
        Duration due = Duration.between(clock.instant(), next);
        return due.isNegative() ? Duration.ZERO : due.compareTo(longest) < 0 ? due : longest;
    }

    private ProducerRecord<String, byte[]> record(SourceHeartbeat beat, int partition) {
        String key = "heartbeat:" + source + ":" + partition;
        try {
            byte[] body = EventJson.mapper().writeValueAsBytes(beat);
            var message = new ProducerRecord<>(topic.orElseThrow(), partition, key, body);
            header(message, EventHeaders.SPEC_VERSION, "1.0");
            header(message, EventHeaders.ID, Ids.uuid7().toString());
            header(
                    message,
                    EventHeaders.TYPE,
                    Contract.of(SourceHeartbeat.class).type());
            header(message, EventHeaders.SOURCE, source);
            header(message, EventHeaders.TIME, beat.at().toString());
            header(message, EventHeaders.SUBJECT, key);
            header(message, EventHeaders.CONTENT_TYPE, "application/json");
            return message;
        } catch (JsonProcessingException e) {
            LOG.errorf(e, "A heartbeat cannot be written");
            throw new IllegalStateException(e);
        }
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
