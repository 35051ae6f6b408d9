package uk.kerbside.kit.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
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
 *
 * <p>Its revision counts milliseconds, so that the beats of the next leader outrank those of the last one.
 */
final class Heartbeat {
    private static final Logger LOG = Logger.getLogger(Heartbeat.class);

    private final String source;
    private final Optional<String> topic;
    private final Duration every;
    private final Producer<String, byte[]> kafka;
    private final InstantSource clock;
    private final List<Future<RecordMetadata>> underWay = new ArrayList<>();
    private boolean arrives = true;
    private Instant next = Instant.EPOCH;

    Heartbeat(String source, RelaySettings settings, Producer<String, byte[]> kafka, InstantSource clock) {
        this.source = source;
        this.topic = settings.heartbeatTopic();
        this.every = settings.heartbeatEvery();
        this.kafka = kafka;
        this.clock = clock;
    }

    void beatIfDue(Outbox outbox) throws SQLException {
        Instant now = clock.instant();
        if (topic.isEmpty() || !isDue(now)) {
            return;
        }
        next = now.plus(every);
        settle();
        SourceHeartbeat beat = new SourceHeartbeat(
                new Revision(outbox.epoch(), now.toEpochMilli()), source, now, outbox.oldestUnsent(topic.get()));
        try {
            int partitions = kafka.partitionsFor(topic.get()).size();
            for (int partition = 0; partition < partitions; partition++) {
                underWay.add(kafka.send(record(beat, partition)));
            }
        } catch (KafkaException e) {
            throw new KafkaAwayException(e);
        }
    }

    /** Whether the last beat arrived whose fate is known; so it is from the start. */
    boolean arrives() {
        return arrives;
    }

    private void settle() {
        for (var beats = underWay.iterator(); beats.hasNext(); ) {
            Future<RecordMetadata> beat = beats.next();
            if (beat.isDone()) {
                arrives = beat.state() == Future.State.SUCCESS;
                beats.remove();
            }
        }
    }

    /** How long the leader may wait without missing a beat, at most {@code longest}. */
    Duration untilDue(Duration longest) {
        if (topic.isEmpty()) {
            return longest;
        }
        Instant now = clock.instant();
        Duration due = isDue(now) ? Duration.ZERO : Duration.between(now, next);
        return due.compareTo(longest) < 0 ? due : longest;
    }

    /** Also when the machine's clock was put back: nobody would hear anything until it has caught up. */
    private boolean isDue(Instant now) {
        return !now.isBefore(next) || now.isBefore(next.minus(every));
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
