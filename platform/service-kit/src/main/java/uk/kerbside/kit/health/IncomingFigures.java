package uk.kerbside.kit.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import uk.kerbside.kit.incoming.IncomingSettings;

/**
 * How far this service is behind what the others have told, as the broker sees it: also right while the consumer itself
 * stands still. Read every ten seconds; {@code NaN} while Kafka is away.
 */
@ApplicationScoped
class IncomingFigures implements HealthPart {
    private static final Logger LOG = Logger.getLogger(IncomingFigures.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final IncomingSettings settings;
    private final String group;
    private final String bootstrapServers;
    private Admin admin;
    private volatile double lag = Double.NaN;
    private volatile Report report = Report.ok("not asked yet");

    IncomingFigures(
            IncomingSettings settings,
            @ConfigProperty(name = "kerbside.service") String service,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            MeterRegistry meters) {
        this.settings = settings;
        this.group = service;
        this.bootstrapServers = bootstrapServers;
        Gauge.builder("kerbside.incoming.lag", () -> lag)
                .description("Events other services have told and this one has not handled yet")
                .register(meters);
    }

    @Override
    public String name() {
        return "kafka";
    }

    /** Without Kafka a service accepts and answers; it only hears and is heard later. */
    @Override
    public Report report() {
        return report;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        try {
            lag = settings.topics().isEmpty() ? 0 : lagOf(settings.topics().get());
            report = Report.ok("answers");
        } catch (ExecutionException | TimeoutException e) {
            lag = Double.NaN;
            report = Report.degraded("does not answer: events wait, here and at the other services");
            LOG.debugf(e, "Kafka cannot be asked how far behind this service is");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }

    private long lagOf(List<String> topics) throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, Long> committed = committed();
        Map<TopicPartition, Long> ends = ends(topics, OffsetSpec.latest());
        Map<TopicPartition, Long> begins = ends(topics, OffsetSpec.earliest());
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - committed.getOrDefault(end.getKey(), begins.get(end.getKey())))
                .filter(behind -> behind > 0)
                .sum();
    }

    private Map<TopicPartition, Long> committed() throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, Long> committed = new HashMap<>();
        admin().listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .forEach((partition, offset) -> {
                    // A partition of which nothing was ever committed is listed without an offset.
                    if (offset != null) {
                        committed.put(partition, offset.offset());
                    }
                });
        return committed;
    }

    private Map<TopicPartition, Long> ends(List<String> topics, OffsetSpec which)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (TopicDescription topic : admin().describeTopics(topics)
                .allTopicNames()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .values()) {
            topic.partitions()
                    .forEach(partition -> asked.put(new TopicPartition(topic.name(), partition.partition()), which));
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : admin().listOffsets(asked)
                .all()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .entrySet()) {
            ends.put(end.getKey(), end.getValue().offset());
        }
        return ends;
    }

    private Admin admin() {
        if (admin == null) {
            admin = Admin.create(Map.of(
                    "bootstrap.servers",
                    bootstrapServers,
                    "client.id",
                    group + "-figures",
                    "default.api.timeout.ms",
                    (int) PATIENCE.toMillis(),
                    "request.timeout.ms",
                    (int) PATIENCE.toMillis() - 1,
                    "reconnect.backoff.max.ms",
                    1_000));
        }
        return admin;
    }
}
