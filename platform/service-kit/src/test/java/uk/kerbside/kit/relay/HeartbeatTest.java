package uk.kerbside.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.Topic;
import uk.kerbside.events.rights.SourceHeartbeat;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.KitTopics;
import uk.kerbside.kit.relay.RelayBench.Settings;
import uk.kerbside.kit.relay.RelayState.Role;

/** A quiet source and a dead relay look different, on every partition. */
@Tag("X-5")
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class HeartbeatTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String RIGHTS = Topic.RIGHTS.wireName();
    private static final int PARTITIONS = 3;

    private RelayBench bench;

    @BeforeEach
    void set_up() throws SQLException {
        bench = new RelayBench();
    }

    @AfterEach
    void take_down() throws InterruptedException, SQLException {
        bench.stop();
    }

    private static MockProducer<String, byte[]> kafka(boolean acknowledges) {
        Node node = new Node(1, "localhost", 1);
        List<PartitionInfo> partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(number -> new PartitionInfo(RIGHTS, number, node, new Node[] {node}, new Node[] {node}))
                .toList();
        return new MockProducer<>(
                new Cluster("bench", List.of(node), partitions, Set.of(), Set.of()),
                acknowledges,
                new RoundRobinPartitioner(),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static Settings beating(Duration every) {
        return Settings.patient().withHeartbeat(RIGHTS, every);
    }

    private static List<ProducerRecord<String, byte[]>> beats(MockProducer<String, byte[]> kafka) {
        return kafka.history().stream()
                .filter(message -> message.key().startsWith("heartbeat:"))
                .toList();
    }

    private static SourceHeartbeat beat(byte[] body) {
        try {
            return EventJson.mapper().readValue(body, SourceHeartbeat.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void each_beat_goes_to_every_partition_under_a_key_of_its_own() {
        MockProducer<String, byte[]> kafka = kafka(true);
        bench.start("relay", kafka, beating(Duration.ofMillis(50)));

        await().atMost(PATIENCE).until(() -> beats(kafka).size() >= 2 * PARTITIONS);

        List<ProducerRecord<String, byte[]>> first = beats(kafka).subList(0, PARTITIONS);
        assertThat(first).extracting(ProducerRecord::partition).containsExactly(0, 1, 2);
        assertThat(first)
                .extracting(ProducerRecord::key)
                .containsExactly("heartbeat:bench:0", "heartbeat:bench:1", "heartbeat:bench:2");
        assertThat(beat(first.getFirst().value()).source()).isEqualTo("bench");
        assertThat(beat(first.getFirst().value()).oldestUnsentAt()).isEmpty();
    }

    @Test
    void a_beat_names_the_oldest_right_kafka_does_not_have() throws SQLException {
        MockProducer<String, byte[]> kafka = kafka(false);
        Settings settings = beating(Duration.ofMillis(100));
        try (Connection connection = bench.connection()) {
            RelayBench.append(connection, Topic.RIGHTS, "kit:stuck");
        }
        bench.start("relay", kafka, settings);
        await().atMost(PATIENCE).until(() -> kafka.history().size() == 1);
        kafka.errorNext(new RecordTooLargeException("far too large"));

        await().atMost(PATIENCE).until(() -> beats(kafka).size() >= PARTITIONS);

        Instant committed;
        try (Connection connection = bench.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select occurred_at from journal_entry")) {
            row.next();
            committed = row.getTimestamp(1).toInstant();
        }
        assertThat(beat(beats(kafka).getFirst().value()).oldestUnsentAt()).contains(committed);
    }

    @Test
    void the_beats_of_the_next_leader_outrank_those_of_the_last_one() throws SQLException {
        MockProducer<String, byte[]> first = kafka(true);
        MockProducer<String, byte[]> second = kafka(true);
        bench.start("first", first, withLongBackOff(beating(Duration.ofMillis(20))));
        await().atMost(PATIENCE).until(() -> beats(first).size() >= 5 * PARTITIONS);
        bench.start("second", second, beating(Duration.ofMillis(20)));

        bench.cut("first");
        await().atMost(PATIENCE).until(() -> !beats(second).isEmpty());

        assertThat(beat(beats(second).getFirst().value()).revision())
                .isGreaterThan(beat(beats(first).getLast().value()).revision());
    }

    @Test
    void a_relay_whose_beats_do_not_arrive_stands_still_until_they_do() {
        MockProducer<String, byte[]> kafka = kafka(false);
        RelayState state = bench.start("relay", kafka, beating(Duration.ofMillis(50)));
        await().atMost(PATIENCE).until(() -> beats(kafka).size() >= PARTITIONS);

        await().atMost(PATIENCE).until(() -> {
            while (kafka.errorNext(new TimeoutException("nobody answers"))) {
                // Every beat that is under way.
            }
            return state.role() == Role.STANDING_STILL;
        });
        assertThat(state.failure()).contains("Kafka does not acknowledge the heartbeat");

        await().atMost(PATIENCE).until(() -> {
            while (kafka.completeNext()) {
                // Every beat that is under way.
            }
            return state.role() == Role.LEADER;
        });
    }

    @Test
    void the_running_service_beats_on_every_partition_once_a_second() {
        Instant from = Instant.now(java.time.Clock.systemUTC());
        await().atMost(PATIENCE).until(() -> partitionsHeard(from).equals(Set.of(0, 1)));

        List<Instant> beats = heartbeats().stream()
                .filter(message -> message.partition() == 0)
                .map(message -> beat(message.value()).at())
                .filter(from::isBefore)
                .toList();
        assertThat(beats).isNotEmpty();
        await().atMost(PATIENCE)
                .until(() -> partitionsHeard(from.plusSeconds(2)).equals(Set.of(0, 1)));
    }

    private static Set<Integer> partitionsHeard(Instant since) {
        return heartbeats().stream()
                .filter(message -> beat(message.value()).at().isAfter(since))
                .map(ConsumerRecord::partition)
                .collect(Collectors.toSet());
    }

    private static List<ConsumerRecord<String, byte[]>> heartbeats() {
        return KitTopics.records(Topic.RIGHTS).stream()
                .filter(message -> message.key().startsWith("heartbeat:kit:"))
                .toList();
    }

    private static Settings withLongBackOff(Settings settings) {
        return new Settings(
                settings.poll(),
                settings.leadershipPoll(),
                Duration.ofHours(1),
                settings.haltedStreamRetry(),
                settings.heartbeatTopic(),
                settings.heartbeatEvery());
    }
}
