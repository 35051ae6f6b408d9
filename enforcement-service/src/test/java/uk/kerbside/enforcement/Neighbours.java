package uk.kerbside.enforcement;

import io.quarkus.arc.Arc;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import uk.kerbside.events.Contract;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.Topic;
import uk.kerbside.events.rights.SourceHeartbeat;
import uk.kerbside.kernel.Revision;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** Permits and visitor, as far as their heartbeats go: four a second on every partition, unless silenced. */
public final class Neighbours {
    private static final Logger LOG = Logger.getLogger(Neighbours.class);
    private static final List<String> SOURCES = List.of("permits", "visitor");
    private static final int PARTITIONS = 6;
    private static final Set<String> SILENT = ConcurrentHashMap.newKeySet();
    private static ScheduledExecutorService heart;
    private static KafkaProducer<String, byte[]> producer;
    private static long beats;

    private Neighbours() {}

    public static synchronized void live() {
        if (heart == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Backing.bootstrapServers(),
                            ProducerConfig.MAX_BLOCK_MS_CONFIG, 200,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_000,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 1_500),
                    new StringSerializer(),
                    new ByteArraySerializer());
            heart = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "neighbours");
                thread.setDaemon(true);
                return thread;
            });
            heart.scheduleWithFixedDelay(Neighbours::beat, 0, 250, TimeUnit.MILLISECONDS);
        }
    }

    /** Returns when the last of its beats is made: one that is still on its way tells the time of before. */
    public static void fallSilent(String source) {
        SILENT.add(source);
        CompletableFuture.runAsync(() -> {}, heart).join();
    }

    public static void speakAgain() {
        SILENT.clear();
    }

    private static void beat() {
        InstantSource clock = Arc.container().instance(MovableClock.class).get();
        Set<String> sources = new HashSet<>(SOURCES);
        sources.removeAll(SILENT);
        beats++;
        try {
            for (String source : sources) {
                byte[] body = EventJson.mapper()
                        .writeValueAsBytes(new SourceHeartbeat(
                                new Revision(1, beats), source, clock.instant(), java.util.Optional.empty()));
                for (int partition = 0; partition < PARTITIONS; partition++) {
                    String key = "heartbeat:" + source + ":" + partition;
                    var message = new ProducerRecord<>(Topic.RIGHTS.wireName(), partition, key, body);
                    Topics.headersOf(Contract.SOURCE_HEARTBEAT, key).forEach((name, value) -> message.headers()
                            .add(name, value.getBytes(StandardCharsets.UTF_8)));
                    producer.send(message);
                }
            }
        } catch (RuntimeException | java.io.IOException e) {
            LOG.warnf(e, "A heartbeat is missed");
        }
    }
}
