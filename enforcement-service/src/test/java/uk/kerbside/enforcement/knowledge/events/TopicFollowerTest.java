package uk.kerbside.enforcement.knowledge.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.enforcement.knowledge.KnownBefore;
import uk.kerbside.events.Contract;
import uk.kerbside.events.EventHeaders;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.Topic;
import uk.kerbside.kernel.vrm.Vrm;

/** Against Kafka's own consumer in memory, whose failures can be chosen. */
class TopicFollowerTest {
    private static final TopicPartition RIGHTS = new TopicPartition(Topic.RIGHTS.wireName(), 0);
    private static final TopicPartition PLACES = new TopicPartition(Topic.PLACES.wireName(), 0);

    private final Deque<Consumer<String, byte[]>> consumers = new ArrayDeque<>();
    private final List<Knowledge> loaded = new CopyOnWriteArrayList<>();
    private final List<ARight> before = new ArrayList<>();
    private final Map<Integer, Long> next = new HashMap<>();
    private boolean ledgerIsAway;
    private final TopicFollower follower = new TopicFollower(
            () -> {
                if (consumers.isEmpty()) {
                    throw new KafkaException("There is no broker");
                }
                return consumers.removeFirst();
            },
            new Written(),
            new TakeRecord(new SimpleMeterRegistry()),
            loaded::add);
    private Thread thread;

    @AfterEach
    void stop() throws InterruptedException {
        follower.stop();
        thread.join(Duration.ofSeconds(5));
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void knowledge_is_handed_out_only_past_the_ends_seen_at_the_start() {
        MockConsumer<String, byte[]> consumer = consumer(3);
        consumer.schedulePollTask(() -> consumer.addRecord(right(0, ARight.of("AB12CDE"))));
        consumer.schedulePollTask(() -> consumer.addRecord(right(1, ARight.of("CD34EFG"))));
        consumer.schedulePollTask(() -> assertThat(loaded).isEmpty());
        consumer.schedulePollTask(() -> consumer.addRecord(right(2, ARight.of("EF56GHJ"))));
        start(List.of(consumer));

        await(1);
        assertThat(loaded.getFirst().allRights()).hasSize(3);
    }

    @Test
    void what_comes_after_the_start_is_known_as_well() {
        MockConsumer<String, byte[]> consumer = consumer(0);
        start(List.of(consumer));
        await(1);

        consumer.schedulePollTask(() -> consumer.addRecord(right(0, ARight.of("AB12CDE"))));

        Awaitility.await()
                .until(() -> loaded.getFirst().rightsOf(Vrm.of("AB12CDE")).size() == 1);
    }

    @Test
    void poison_is_passed_over_and_told() {
        MockConsumer<String, byte[]> consumer = consumer(4);
        ARight right = ARight.of("AB12CDE");
        consumer.schedulePollTask(() -> {
            consumer.addRecord(poison(0, "permits:P-BAD", "{".getBytes(StandardCharsets.UTF_8)));
            consumer.addRecord(poison(1, "permits:P-WORSE", new byte[] {0, 1, 2}));
            consumer.addRecord(new ConsumerRecord<>(RIGHTS.topic(), 0, 2, "permits:P-NO-HEADERS", new byte[0]));
            consumer.addRecord(right(3, right));
        });
        start(List.of(consumer));

        await(1);
        assertThat(loaded.getFirst().rightsOf(Vrm.of("AB12CDE"))).hasSize(1);
    }

    @Test
    void when_records_were_gone_before_they_were_read_everything_is_read_again() {
        MockConsumer<String, byte[]> first = consumer(1);
        first.schedulePollTask(() -> first.addRecord(right(0, ARight.of("AB12CDE"))));
        first.schedulePollTask(() -> first.setPollException(new OffsetOutOfRangeException(Map.of(RIGHTS, 1L))));
        MockConsumer<String, byte[]> second = consumer(1);
        second.schedulePollTask(() -> second.addRecord(right(0, ARight.of("CD34EFG"))));
        start(List.of(first, second));

        await(2);
        assertThat(loaded.get(1).rightsOf(Vrm.of("AB12CDE"))).isEmpty();
        assertThat(loaded.get(1).rightsOf(Vrm.of("CD34EFG"))).hasSize(1);
    }

    @Test
    void whatever_breaks_the_reading_everything_is_read_again() {
        MockConsumer<String, byte[]> broken = consumer(1);
        broken.schedulePollTask(() -> {
            throw new StackOverflowError();
        });
        MockConsumer<String, byte[]> second = consumer(1);
        second.schedulePollTask(() -> second.addRecord(right(0, ARight.of("AB12CDE"))));
        start(List.of(broken, second));

        await(1);
        assertThat(loaded.getFirst().rightsOf(Vrm.of("AB12CDE"))).hasSize(1);
    }

    @Test
    void a_broker_that_is_away_at_the_start_is_waited_for() {
        MockConsumer<String, byte[]> broken = consumer(0);
        broken.schedulePollTask(() -> broken.setPollException(new KafkaException("The broker went")));
        start(List.of(broken, consumer(0)));

        await(1);
    }

    @Test
    @Tag("E-5")
    void what_was_written_down_before_is_known_and_only_what_came_after_is_read() {
        MockConsumer<String, byte[]> consumer = consumer(3);
        before.add(ARight.of("AB12CDE"));
        next.put(0, 2L);
        consumer.schedulePollTask(() -> {
            consumer.addRecord(right(1, ARight.of("CD34EFG")));
            consumer.addRecord(right(2, ARight.of("EF56GHJ")));
        });
        start(List.of(consumer));

        await(1);
        assertThat(loaded.getFirst().rightsOf(Vrm.of("AB12CDE"))).hasSize(1);
        assertThat(loaded.getFirst().rightsOf(Vrm.of("CD34EFG"))).isEmpty();
        assertThat(loaded.getFirst().rightsOf(Vrm.of("EF56GHJ"))).hasSize(1);
    }

    @Test
    @Tag("E-11")
    void without_the_ledger_the_topic_is_read_from_its_beginning() {
        MockConsumer<String, byte[]> consumer = consumer(1);
        before.add(ARight.of("AB12CDE"));
        next.put(0, 1L);
        ledgerIsAway = true;
        consumer.schedulePollTask(() -> consumer.addRecord(right(0, ARight.of("CD34EFG"))));
        start(List.of(consumer));

        await(1);
        assertThat(loaded.getFirst().rightsOf(Vrm.of("AB12CDE"))).isEmpty();
        assertThat(loaded.getFirst().rightsOf(Vrm.of("CD34EFG"))).hasSize(1);
    }

    @Test
    void of_a_topic_made_anew_everything_is_read_and_old_offsets_are_forgotten() {
        MockConsumer<String, byte[]> consumer = consumer(1);
        before.add(ARight.of("AB12CDE"));
        next.put(0, 900L);
        consumer.schedulePollTask(() -> consumer.addRecord(right(0, ARight.of("CD34EFG"))));
        start(List.of(consumer));

        await(1);
        assertThat(loaded.getFirst().countRights()).isEqualTo(2);
        assertThat(next).isEmpty();
    }

    private void start(List<? extends Consumer<String, byte[]>> inTurn) {
        consumers.addAll(inTurn);
        thread = Thread.ofPlatform().start(follower);
    }

    private void await(int times) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> loaded.size() >= times);
    }

    private static MockConsumer<String, byte[]> consumer(long rights) {
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("none");
        for (TopicPartition partition : List.of(RIGHTS, PLACES)) {
            consumer.updatePartitions(
                    partition.topic(), List.of(new PartitionInfo(partition.topic(), 0, null, null, null)));
        }
        consumer.updateBeginningOffsets(Map.of(RIGHTS, 0L, PLACES, 0L));
        consumer.updateEndOffsets(Map.of(RIGHTS, rights, PLACES, 0L));
        return consumer;
    }

    private static ConsumerRecord<String, byte[]> right(long offset, ARight right) {
        return record(
                offset,
                right.id(),
                EventJson.mapper().valueToTree(right.published()).toString());
    }

    private static ConsumerRecord<String, byte[]> record(long offset, String key, String body) {
        return poison(offset, key, body.getBytes(StandardCharsets.UTF_8));
    }

    private static ConsumerRecord<String, byte[]> poison(long offset, String key, byte[] body) {
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>(RIGHTS.topic(), 0, offset, key, body);
        message.headers()
                .add(EventHeaders.TYPE, Contract.RIGHT_PUBLISHED.type().getBytes(StandardCharsets.UTF_8))
                .add(EventHeaders.SOURCE, "permits".getBytes(StandardCharsets.UTF_8));
        return message;
    }

    /** What stands in a ledger. */
    private final class Written implements KnownBefore {
        @Override
        public Map<Integer, Long> fill(Knowledge fresh) {
            if (ledgerIsAway) {
                throw new IllegalStateException("The ledger cannot be reached");
            }
            before.forEach(known -> fresh.take(known.published()));
            return next;
        }

        @Override
        public void topicIsAnother() {
            next.clear();
        }
    }
}
