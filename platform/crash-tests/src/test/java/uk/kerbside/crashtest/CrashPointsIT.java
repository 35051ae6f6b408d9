package uk.kerbside.crashtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.kerbside.crashtest.Parts.Database;
import uk.kerbside.kit.crash.CrashPoint;
import uk.kerbside.local.Part;
import uk.kerbside.local.Ports;

/**
 * Nothing is lost and nothing happens twice, wherever the process dies. Luck is ruled out by more rounds:
 * {@code -Dkerbside.rounds=20}.
 */
@Tag("X-5")
class CrashPointsIT {
    private static final int FACTS = 40;
    private static final int POISONED = 9;
    private static final int ASKED = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ParameterizedTest
    @MethodSource("everyPointInEveryRound")
    void whatever_line_the_process_dies_at_every_fact_has_its_effect_once_and_in_order(CrashPoint point, int round)
            throws SQLException {
        // Deep in the story if the point is passed that often, else at its first passing.
        Run run = new Run(point, 3);
        if (!run.diesBeforeTheStoryIsHeard()) {
            run = new Run(point, 1);
            assertThat(run.diesBeforeTheStoryIsHeard())
                    .as("%s is passed", point)
                    .isTrue();
        }

        run.startsAgain();

        run.everythingWasToldAndHeardOnceAndInOrder();
        run.everyRequestHadItsEffectOnce();
    }

    static Stream<Arguments> everyPointInEveryRound() {
        return IntStream.rangeClosed(1, Integer.getInteger("kerbside.rounds", 1))
                .boxed()
                .flatMap(round -> Stream.of(CrashPoint.values()).map(point -> Arguments.of(point, round)));
    }

    private static final class Run {
        private final String story;
        private final Database database;
        private final int port = Ports.free().of(Part.PERMITS);
        private final Client client = new Client(port, ASKED);
        private final Map<String, String> crash;

        Run(CrashPoint point, int pass) {
            this.story = point.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + pass + "-"
                    + Long.toString(System.nanoTime(), 36);
            this.database = Parts.database(story);
            this.crash = Map.of(
                    "crash.point",
                    point.name(),
                    "crash.pass",
                    String.valueOf(pass),
                    "quarkus.http.port",
                    String.valueOf(port));
        }

        boolean diesBeforeTheStoryIsHeard() {
            try (ServiceUnderTest service = ServiceUnderTest.start(database, story, crash)) {
                await().atMost(PATIENCE).until(() -> !service.isRunning() || isWhollyHeard());
                return service.wasHalted();
            }
        }

        void startsAgain() {
            try (ServiceUnderTest service =
                    ServiceUnderTest.start(database, story, Map.of("quarkus.http.port", String.valueOf(port)))) {
                await().atMost(PATIENCE).until(this::isWhollyHeard);
                assertThat(service.isRunning()).isTrue();
            }
        }

        void everythingWasToldAndHeardOnceAndInOrder() throws SQLException {
            for (String key : List.of("-a", "-b", "-c")) {
                assertThat(database.heard(story + key)).as(key).isEqualTo(numbers(1, FACTS));
            }
            assertThat(database.heard(story + "-poisoned")).isEqualTo(numbers(1, POISONED - 1));
            assertThat(database.count("select count(*) from dead_letter where status = 'WAITING'"))
                    .isEqualTo(1);
            assertThat(database.count("select count(*) from dead_letter where status = 'PARKED'"))
                    .isEqualTo(FACTS - POISONED);
            assertThat(database.count("select count(*) from told")).isEqualTo(4 * FACTS);
            assertThat(database.count("select count(*) from journal_entry where topic = 'kerbside.cases.v1'"))
                    .isEqualTo(4 * FACTS);
        }

        void everyRequestHadItsEffectOnce() throws SQLException {
            List<String> effects = new ArrayList<>();
            try (var connection = database.open();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select id from asked order by id")) {
                while (rows.next()) {
                    effects.add("{\"id\":" + rows.getLong(1) + "}");
                }
            }
            assertThat(client.answers()).hasSize(ASKED).isEqualTo(effects);
        }

        private boolean isWhollyHeard() {
            return client.asksOn()
                    && database.count("select count(*) from told") == 4 * FACTS
                    && database.count("select count(*) from heard") >= 3 * FACTS + POISONED - 1
                    && database.count("select count(*) from dead_letter") >= FACTS - POISONED + 1
                    && database.count("select count(*) from journal_entry where sent_at is null") == 0;
        }

        private static List<Integer> numbers(int from, int to) {
            return IntStream.rangeClosed(from, to).boxed().toList();
        }
    }
}
