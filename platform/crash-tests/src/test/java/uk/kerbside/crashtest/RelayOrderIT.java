package uk.kerbside.crashtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.crashtest.Parts.Database;

/** What the relay sends comes in the order of its key, and none of it is left out. */
@Tag("X-5")
class RelayOrderIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> TELLS_NOTHING = Map.of("story.facts-for-each-key", "0");
    // Two hundred rounds of sending. The seven of the story would make three thousand, each sorting all that waits.
    private static final Map<String, String> RELAYS_MANY =
            Map.of("story.facts-for-each-key", "0", "kerbside.relay.batch", "100");

    @Test
    void two_relays_at_once_keep_the_order_of_each_key_over_twenty_thousand_events_while_one_is_killed()
            throws SQLException {
        String story = "two-relays-" + Long.toString(System.nanoTime(), 36);
        List<String> keys =
                IntStream.range(0, 200).mapToObj(i -> story + "-" + i).toList();
        Database database = Parts.database(story);

        try (ServiceUnderTest first = ServiceUnderTest.start(database, story, RELAYS_MANY);
                Heard heard = new Heard(story)) {
            await().atMost(PATIENCE).until(() -> isReady(database));
            try (ServiceUnderTest second = ServiceUnderTest.start(database, story, "second", RELAYS_MANY);
                    Connection connection = database.open()) {
                await().pollInterval(Duration.ofMillis(5)).atMost(PATIENCE).until(() -> relays(database) == 2);
                connection.setAutoCommit(false);
                for (int from = 1; from <= 100; from += 10) {
                    Outbox.append(connection, keys, from, from + 9);
                    connection.commit();
                    if (from == 41) {
                        await().atMost(PATIENCE).until(() -> heard.different() > 0);
                        first.kill();
                    }
                }

                await().atMost(PATIENCE).until(() -> heard.different() == 20_000);
                assertThat(second.isRunning()).isTrue();
            }
            assertThat(keys).allMatch(heard::isInOrder);
        }
    }

    @Test
    void a_commit_that_comes_late_with_a_lower_id_is_sent_too() throws SQLException {
        String story = "late-commit-" + Long.toString(System.nanoTime(), 36);
        Database database = Parts.database(story);

        try (ServiceUnderTest service = ServiceUnderTest.start(database, story, TELLS_NOTHING);
                Heard heard = new Heard(story)) {
            await().atMost(PATIENCE).until(() -> isReady(database));
            try (Connection late = database.open();
                    Connection early = database.open()) {
                late.setAutoCommit(false);
                Outbox.append(late, List.of(story + "-late"), 1, 1);
                Outbox.append(early, List.of(story + "-early"), 1, 1);
                await().atMost(PATIENCE).until(() -> heard.numbers().containsKey(story + "-early"));
                assertThat(heard.numbers()).doesNotContainKey(story + "-late");

                late.commit();

                await().atMost(PATIENCE).until(() -> heard.numbers().containsKey(story + "-late"));
            }
            assertThat(service.isRunning()).isTrue();
        }
    }

    @Test
    void events_whose_ids_were_drawn_out_of_order_are_sent_in_the_order_of_their_revisions() throws SQLException {
        String story = "backwards-" + Long.toString(System.nanoTime(), 36);
        Database database = Parts.database(story);

        try (ServiceUnderTest service = ServiceUnderTest.start(database, story, TELLS_NOTHING);
                Heard heard = new Heard(story)) {
            await().atMost(PATIENCE).until(() -> isReady(database));
            try (Connection connection = database.open()) {
                connection.setAutoCommit(false);
                Outbox.appendBackwards(connection, story + "-a", 50);
                connection.commit();
            }

            await().atMost(PATIENCE).until(() -> heard.different() == 50);

            assertThat(heard.numbers().get(story + "-a"))
                    .isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
            assertThat(service.isRunning()).isTrue();
        }
    }

    /** Whether a relay of this database leads. */
    private static boolean isReady(Database database) {
        return database.count("select count(*) from pg_locks where locktype = 'advisory' and granted and objid <> 0"
                        + " and database = (select oid from pg_database where datname = current_database())"
                        + " and exists (select 1 from flyway_schema_history where version = '0100' and success)")
                == 1;
    }

    /** Relays connected just now; the one that follows connects twice a second to ask whether it may lead. */
    private static long relays(Database database) {
        return database.count("select count(*) from pg_stat_activity where datname = current_database()"
                + " and application_name like '%-relay'");
    }
}
