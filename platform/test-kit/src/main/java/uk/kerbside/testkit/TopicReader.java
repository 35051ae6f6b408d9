package uk.kerbside.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import uk.kerbside.events.Topic;

/**
 * Follows every topic from its beginning, without a group, and keeps what it read: looking costs nothing, and a test
 * hears of an event within milliseconds.
 */
final class TopicReader {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static TopicReader instance;

    private final List<Recorded> heard = new CopyOnWriteArrayList<>();
    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();
    private final String bootstrapServers;
    private final Admin admin;

    private TopicReader(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    static synchronized TopicReader instance() {
        if (instance == null) {
            instance = new TopicReader(Backing.bootstrapServers());
            Thread.ofPlatform().name("topic-reader").daemon().start(instance::follow);
        }
        return instance;
    }

    /** What it has read so far, in order for each key. */
    List<Recorded> heard() {
        return heard;
    }

    /** Everything that was on the topic when this was called. */
    List<Recorded> upToNow(String topic) {
        Map<TopicPartition, Long> ends = ends(partitionsOf(Stream.of(topic)));
        Awaitility.await("having read " + topic)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> ends.entrySet().stream()
                        .allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue()));
        return heard.stream().filter(record -> record.topic().equals(topic)).toList();
    }

    private void follow() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "test-kit",
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                100,
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                200);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = partitionsOf(Stream.of(Topic.values()).map(Topic::wireName));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (true) {
                take(consumer.poll(POLL));
            }
        }
    }

    private void take(ConsumerRecords<String, byte[]> messages) {
        List<Recorded> batch = new ArrayList<>(messages.count());
        messages.forEach(message -> batch.add(Recorded.of(message)));
        heard.addAll(batch);
        // Only now: who waits for an offset finds what lies before it.
        messages.forEach(
                message -> next.put(new TopicPartition(message.topic(), message.partition()), message.offset() + 1));
    }

    private Collection<TopicPartition> partitionsOf(Stream<String> topics) {
        return get(admin.describeTopics(topics.toList()).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return get(admin.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> offset(end.getValue())));
    }

    private static long offset(ListOffsetsResultInfo end) {
        return end.offset();
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking Kafka", e);
        }
    }
}
