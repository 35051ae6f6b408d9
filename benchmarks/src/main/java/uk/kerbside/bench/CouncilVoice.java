package uk.kerbside.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import uk.kerbside.events.Contract;
import uk.kerbside.events.Event;
import uk.kerbside.events.EventHeaders;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.Topic;
import uk.kerbside.events.rights.SourceHeartbeat;
import uk.kerbside.kernel.Revision;
import uk.kerbside.local.SuiteClock;

/** Says on Kafka what the services that are not there would say: two zones, the calendar, and that they live. */
final class CouncilVoice implements AutoCloseable {
    private static final int PARTITIONS = 6;

    private final KafkaProducer<String, byte[]> producer;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();

    CouncilVoice(String kafka) {
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
                new StringSerializer(),
                new ByteArraySerializer());
        send(Topic.PLACES, null, "calendar", SampleCouncil.calendar());
        for (String zone : List.of(SampleRights.ZONE, SampleRights.OTHER_ZONE)) {
            send(Topic.PLACES, null, zone, SampleCouncil.zone(zone));
        }
        heart.scheduleAtFixedRate(this::beat, 0, 1, TimeUnit.SECONDS);
    }

    /** The service under load measures the age of what it hears. */
    private void beat() {
        Revision now = new Revision(1, SuiteClock.now().toEpochMilli());
        for (String source : List.of("permits", "visitor")) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                SourceHeartbeat beat = new SourceHeartbeat(now, source, SuiteClock.now(), Optional.empty());
                send(Topic.RIGHTS, partition, "heartbeat:" + source + ":" + partition, beat);
            }
        }
    }

    private void send(Topic topic, Integer partition, String key, Event event) {
        try {
            byte[] body = EventJson.mapper().writeValueAsBytes(event);
            ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic.wireName(), partition, key, body);
            header(message, EventHeaders.ID, UUID.randomUUID().toString());
            header(message, EventHeaders.TYPE, Contract.of(event.getClass()).type());
            header(message, EventHeaders.SOURCE, "permits");
            header(message, EventHeaders.TIME, SuiteClock.now().toString());
            header(message, EventHeaders.SUBJECT, key);
            producer.send(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        heart.shutdownNow();
        producer.close();
    }
}
