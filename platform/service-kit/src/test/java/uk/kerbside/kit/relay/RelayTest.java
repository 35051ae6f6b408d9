package uk.kerbside.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.relay.RelayBench.Settings;
import uk.kerbside.kit.relay.RelayState.Role;

/** The promises of the relay, against a real journal and a Kafka that acknowledges when it is told to. */
@Tag("X-5")
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class RelayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration A_WHILE = Duration.ofMillis(400);

    private RelayBench bench;

    @BeforeEach
    void set_up() throws SQLException {
        bench = new RelayBench();
    }

    @AfterEach
    void take_down() throws InterruptedException, SQLException {
        bench.stop();
    }

    /** Acknowledges everything at once. */
    private static MockProducer<String, byte[]> willing() {
        return new MockProducer<>(Cluster.empty(), true, null, new StringSerializer(), new ByteArraySerializer());
    }

    /** Acknowledges what a test completes. */
    private static MockProducer<String, byte[]> hesitant() {
        return new MockProducer<>(Cluster.empty(), false, null, new StringSerializer(), new ByteArraySerializer());
    }

    private static List<String> sent(MockProducer<String, byte[]> kafka) {
        return kafka.history().stream().map(ProducerRecord::key).toList();
    }

    private static void awaitSent(MockProducer<String, byte[]> kafka, String... keys) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sent(kafka)).containsExactlyInAnyOrder(keys));
    }

    private static void awaitRole(RelayState state, Role role) {
        await().atMost(PATIENCE).until(() -> state.role() == role);
    }

    private static void forAWhile(java.util.concurrent.Callable<Boolean> claim) {
        await().during(A_WHILE).atMost(PATIENCE).until(claim);
    }

    @Test
    void a_commit_wakes_the_relay() throws SQLException {
        MockProducer<String, byte[]> kafka = willing();
        awaitRole(bench.start("relay", kafka, Settings.patient()), Role.LEADER);

        // It would look by itself in an hour.
        bench.append("a");

        awaitSent(kafka, "a");
        await().atMost(PATIENCE).until(() -> bench.unsent() == 0);
    }

    @Test
    void what_is_not_committed_is_not_sent() throws SQLException {
        MockProducer<String, byte[]> kafka = willing();
        awaitRole(bench.start("relay", kafka, Settings.patient()), Role.LEADER);
        try (Connection undecided = bench.connection()) {
            undecided.setAutoCommit(false);
            RelayBench.append(undecided, "undone");
            bench.append("a");
            awaitSent(kafka, "a");

            undecided.rollback();
        }
        bench.append("b");

        awaitSent(kafka, "a", "b");
    }

    @Test
    void a_commit_that_comes_late_with_a_lower_id_is_not_skipped() throws SQLException {
        MockProducer<String, byte[]> kafka = willing();
        awaitRole(bench.start("relay", kafka, Settings.patient()), Role.LEADER);
        try (Connection late = bench.connection()) {
            late.setAutoCommit(false);
            RelayBench.append(late, "late");
            bench.append("early");
            awaitSent(kafka, "early");
            await().atMost(PATIENCE).until(() -> bench.unsent() == 0);

            late.commit();
        }

        awaitSent(kafka, "early", "late");
    }

    @Test
    void no_transaction_is_open_while_something_is_sent() throws SQLException {
        MockProducer<String, byte[]> kafka = hesitant();
        awaitRole(bench.start("the-relay", kafka, Settings.patient()), Role.LEADER);

        bench.append("a");
        awaitSent(kafka, "a");

        assertThat(bench.count("select count(*) from pg_stat_activity where application_name = 'the-relay'"
                        + " and state = 'idle' and xact_start is null"))
                .isEqualTo(1);
        assertThat(bench.unsent()).isEqualTo(1);
        kafka.completeNext();
        await().atMost(PATIENCE).until(() -> bench.unsent() == 0);
    }

    @Test
    void an_event_is_sent_after_its_predecessor_was_acknowledged_and_no_key_waits_for_another() throws SQLException {
        MockProducer<String, byte[]> kafka = hesitant();
        try (Connection connection = bench.connection()) {
            connection.setAutoCommit(false);
            RelayBench.append(connection, "a");
            RelayBench.append(connection, "a");
            RelayBench.append(connection, "b");
            connection.commit();
        }
        bench.start("relay", kafka, Settings.patient());

        awaitSent(kafka, "a", "b");
        forAWhile(() -> sent(kafka).size() == 2);
        kafka.completeNext();
        kafka.completeNext();

        awaitSent(kafka, "a", "b", "a");
        kafka.completeNext();
        await().atMost(PATIENCE).until(() -> bench.unsent() == 0);
    }

    @Test
    void a_key_somebody_appends_to_keeps_nobody_waiting_and_nothing_of_it_is_sent_twice() throws SQLException {
        MockProducer<String, byte[]> kafka = hesitant();
        for (String key : List.of("a", "b", "c", "d")) {
            bench.append(key);
        }
        bench.start("relay", kafka, Settings.patient());
        awaitSent(kafka, "a", "b", "c", "d");
        try (Connection resident = bench.connection()) {
            resident.setAutoCommit(false);
            RelayBench.append(resident, "c");
            for (int sent = 1; sent <= 4; sent++) {
                kafka.completeNext();
            }
            await().atMost(PATIENCE).until(() -> bench.unsent() == 1);
            bench.append("e");
            awaitSent(kafka, "a", "b", "c", "d", "e");
            kafka.completeNext();
            await().atMost(PATIENCE).until(() -> bench.unsent() == 1);
            for (String key : List.of("e", "d", "b", "a")) {
                RelayBench.append(resident, key);
            }
            resident.commit();
        }

        await().atMost(PATIENCE).until(() -> kafka.history().size() == 10);
        for (int sent = 6; sent <= 10; sent++) {
            kafka.completeNext();
        }
        await().atMost(PATIENCE).until(() -> bench.unsent() == 0);
        assertThat(sent(kafka)).containsExactlyInAnyOrder("a", "b", "c", "d", "e", "a", "b", "c", "d", "e");
    }

    @Test
    void of_more_keys_than_one_look_takes_each_has_its_turn() throws SQLException {
        MockProducer<String, byte[]> kafka = willing();
        try (Connection connection = bench.connection()) {
            connection.setAutoCommit(false);
            for (int n = 1; n <= 20; n++) {
                for (int key = 1; key <= 250; key++) {
                    RelayBench.append(connection, "key-" + key);
                }
            }
            connection.commit();
        }
        awaitRole(bench.start("relay", kafka, Settings.patient()), Role.LEADER);

        await().atMost(PATIENCE).until(() -> bench.unsent() == 0);
        assertThat(kafka.history()).hasSize(5_000);
        assertThat(sent(kafka).subList(0, 250)).doesNotHaveDuplicates();
        assertThat(kafka.history().stream()
                        .filter(record -> record.key().equals("key-7"))
                        .map(record -> new String(record.value(), StandardCharsets.UTF_8)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20)
                        .mapToObj(n -> "{\"n\": " + n + "}")
                        .toList());
    }

    @Test
    void an_event_kafka_refuses_stops_its_own_key_and_no_other() throws SQLException {
        MockProducer<String, byte[]> kafka = hesitant();
        awaitRole(bench.start("relay", kafka, Settings.patient()), Role.LEADER);
        bench.append("refused");
        awaitSent(kafka, "refused");
        kafka.errorNext(new RecordTooLargeException("far too large"));
        await().atMost(PATIENCE)
                .until(() -> bench.count(
                                "select count(*) from journal_stream where key = 'refused' and halt_reason = 'far too large'")
                        == 1);

        bench.append("refused");
        bench.append("other");

        awaitSent(kafka, "refused", "other");
        kafka.completeNext();
        await().atMost(PATIENCE).until(() -> bench.unsent() == 2);
        forAWhile(() -> sent(kafka).size() == 2);
    }

    @Test
    void a_key_that_stands_still_is_tried_again_and_goes_on_in_order() throws SQLException {
        MockProducer<String, byte[]> kafka = hesitant();
        Settings settings = Settings.patient().withHaltedStreamRetry(Duration.ofMillis(100));
        awaitRole(bench.start("relay", kafka, settings), Role.LEADER);
        bench.append("a");
        awaitSent(kafka, "a");
        bench.append("a");
        kafka.errorNext(new RecordTooLargeException("too large for now"));

        awaitSent(kafka, "a", "a");
        assertThat(kafka.history().get(1).headers().lastHeader("ce_id").value())
                .isEqualTo(kafka.history().get(0).headers().lastHeader("ce_id").value());
        kafka.completeNext();
        awaitSent(kafka, "a", "a", "a");
        kafka.completeNext();
        await().atMost(PATIENCE).until(() -> bench.unsent() == 0);
        assertThat(bench.count("select count(*) from journal_stream where halt_reason is not null"))
                .isZero();
    }

    @Test
    void kafka_that_is_away_halts_nobody_and_everything_is_sent_when_it_is_back() throws SQLException {
        MockProducer<String, byte[]> kafka = hesitant();
        RelayState state = bench.start("relay", kafka, Settings.patient());
        awaitRole(state, Role.LEADER);
        bench.append("a");
        awaitSent(kafka, "a");
        kafka.errorNext(new TimeoutException("nobody answers"));

        awaitSent(kafka, "a", "a");
        assertThat(state.role()).isEqualTo(Role.STANDING_STILL);
        assertThat(state.failure()).hasValueSatisfying(why -> assertThat(why).contains("nobody answers"));
        assertThat(state.failedAt()).isPresent();
        kafka.completeNext();

        await().atMost(PATIENCE).until(() -> bench.unsent() == 0);
        awaitRole(state, Role.LEADER);
        assertThat(state.failedAt()).isEmpty();
        assertThat(bench.count("select count(*) from journal_stream where halt_reason is not null"))
                .isZero();
    }

    @Test
    void one_relay_leads_and_when_its_session_dies_the_other_takes_over() throws SQLException {
        MockProducer<String, byte[]> firstKafka = willing();
        MockProducer<String, byte[]> secondKafka = willing();
        RelayState first = bench.start("first", firstKafka, slowToReturn());
        awaitRole(first, Role.LEADER);
        RelayState second = bench.start("second", secondKafka, Settings.patient());
        awaitRole(second, Role.FOLLOWER);
        bench.append("a");
        awaitSent(firstKafka, "a");
        await().atMost(PATIENCE).until(() -> bench.unsent() == 0);
        assertThat(secondKafka.history()).isEmpty();

        bench.cut("first");
        bench.append("b");

        awaitSent(secondKafka, "b");
        awaitRole(second, Role.LEADER);
        awaitRole(first, Role.STANDING_STILL);
        assertThat(sent(firstKafka)).containsExactly("a");
    }

    @Test
    void nobody_else_leads_while_something_of_the_leader_is_still_under_way() throws SQLException {
        MockProducer<String, byte[]> firstKafka = hesitant();
        MockProducer<String, byte[]> secondKafka = willing();
        awaitRole(bench.start("first", firstKafka, slowToReturn()), Role.LEADER);
        RelayState second = bench.start("second", secondKafka, Settings.patient());
        awaitRole(second, Role.FOLLOWER);
        try (Connection connection = bench.connection()) {
            connection.setAutoCommit(false);
            RelayBench.append(connection, "a");
            RelayBench.append(connection, "b");
            connection.commit();
        }
        awaitSent(firstKafka, "a", "b");

        firstKafka.errorNext(new TimeoutException("nobody answers"));
        // The other record could still arrive, and behind whatever a new leader sends.
        forAWhile(() -> second.role() == Role.FOLLOWER);
        firstKafka.completeNext();

        // What arrived is not sent again.
        awaitSent(secondKafka, "a");
        await().atMost(PATIENCE).until(() -> bench.unsent() == 0);
    }

    private static Settings slowToReturn() {
        Settings patient = Settings.patient();
        return new Settings(
                patient.poll(),
                patient.leadershipPoll(),
                Duration.ofHours(1),
                patient.haltedStreamRetry(),
                patient.heartbeatTopic(),
                patient.heartbeatEvery());
    }
}
