package uk.kerbside.enforcement.knowledge.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.enforcement.knowledge.KnownBefore;

/** Starts the thread that reads the topics with the service, and stops it with it. */
@ApplicationScoped
class FollowTopics {
    private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

    private final String bootstrapServers;
    private final TopicFollower follower;
    private Thread thread;

    FollowTopics(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            KnownBefore knownBefore,
            TakeRecord takeRecord,
            CurrentKnowledge current) {
        this.bootstrapServers = bootstrapServers;
        this.follower = new TopicFollower(this::consumer, knownBefore, takeRecord, current::becomes);
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("knowledge").daemon().start(follower);
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        if (thread != null) {
            follower.stop();
            thread.join(STOP_WITHIN);
        }
    }

    private Consumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "enforcement-knowledge",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        // Out of range means that records are missing: everything is read again, nothing is skipped.
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5_000,
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        1_000,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        10_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
