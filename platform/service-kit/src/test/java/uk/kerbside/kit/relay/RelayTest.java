package uk.kerbside.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static uk.kerbside.kit.relay.ToldKafka.PATIENCE;
import static uk.kerbside.kit.relay.ToldKafka.awaitRole;
import static uk.kerbside.kit.relay.ToldKafka.awaitSent;
import static uk.kerbside.kit.relay.ToldKafka.forAWhile;
import static uk.kerbside.kit.relay.ToldKafka.hesitant;
import static uk.kerbside.kit.relay.ToldKafka.sent;
import static uk.kerbside.kit.relay.ToldKafka.willing;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
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
    private RelayBench bench;

    @BeforeEach
    void set_up() throws SQLException {
        bench = new RelayBench();
    }

    @AfterEach
    void take_down() throws InterruptedException, SQLException {
        bench.stop();
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
}
