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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.relay.RelayBench.Settings;
import uk.kerbside.kit.relay.RelayState.Role;

/** What a relay does when Kafka refuses something or is away, and when another relay leads. */
@Tag("X-5")
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class RelayInTroubleTest {
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
        kafka.errorNext(new RecordTooLargeException("too large at present"));

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
