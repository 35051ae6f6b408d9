package uk.kerbside.crashtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.crashtest.Parts.Database;

/** What docs/operations.md promises of a restored service, as far as it hears others. */
@Tag("X-9")
class RestoredConsumerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int POISONED = 9;
    private static final int AT_THE_BACK_UP = 20;
    private static final int AT_THE_END = 40;

    private final String story = "restored-" + Long.toString(System.nanoTime(), 36);
    private final List<String> sound = List.of(story + "-a", story + "-b");
    private final String poisoned = story + "-poisoned";

    /** The consumer has a group, and so a name, of its own; it tells nothing. */
    private final Map<String, String> consumer =
            Map.of("story.facts-for-each-key", "0", "kerbside.service", story + "-consumer");

    @Test
    void what_came_since_the_back_up_is_heard_again_and_what_came_before_has_no_second_effect() throws SQLException {
        Database tells = Parts.database(story);
        Database hears = Parts.database(story + "-consumer");
        try (ServiceUnderTest teller = ServiceUnderTest.start(tells, story, Map.of("story.facts-for-each-key", "0"))) {
            hearsUntil(hears, () -> tell(tells, 1, AT_THE_BACK_UP), AT_THE_BACK_UP);
            Instant madeAt = InstantSource.system().instant();
            Database backUp = hears.copy();
            hearsUntil(hears, () -> tell(tells, AT_THE_BACK_UP + 1, AT_THE_END), AT_THE_END);

            hears.becomes(backUp);
            assertThat(hears.heard(sound.getFirst())).isEqualTo(numbers(AT_THE_BACK_UP));
            // A little before, as an operator would who does not trust two clocks: in this story, from its beginning.
            Parts.hearAgainFrom(madeAt.minus(Duration.ofMinutes(5)), story + "-consumer");
            hearsUntil(hears, () -> {}, AT_THE_END);

            assertThat(teller.isRunning()).isTrue();
        }
        for (String key : sound) {
            assertThat(hears.heard(key)).as(key).isEqualTo(numbers(AT_THE_END));
        }
        assertThat(hears.heard(poisoned)).isEqualTo(numbers(POISONED - 1));
        assertThat(hears.count("select count(*) from dead_letter where status = 'WAITING'"))
                .isEqualTo(1);
        assertThat(hears.count("select count(*) from dead_letter where status = 'PARKED'"))
                .isEqualTo(AT_THE_END - POISONED);
    }

    /** Runs the consumer on its database until it has dealt with so many facts of each key, and kills it. */
    private void hearsUntil(Database hears, Meanwhile meanwhile, int facts) throws SQLException {
        try (ServiceUnderTest service = ServiceUnderTest.start(hears, story, consumer)) {
            meanwhile.happens();
            await().atMost(PATIENCE)
                    .until(() -> hears.count("select count(*) from heard") >= sound.size() * facts + POISONED - 1
                            && hears.count("select count(*) from dead_letter") > facts - POISONED);
            assertThat(service.isRunning()).isTrue();
        }
    }

    private void tell(Database tells, int from, int to) throws SQLException {
        await().atMost(PATIENCE)
                .until(() -> tells.count("select count(*) from flyway_schema_history where version = '0100'") == 1);
        try (Connection connection = tells.open()) {
            connection.setAutoCommit(false);
            Outbox.append(connection, List.of(sound.getFirst(), sound.getLast(), poisoned), from, to);
            connection.commit();
        }
    }

    private static List<Integer> numbers(int to) {
        return IntStream.rangeClosed(1, to).boxed().toList();
    }

    @FunctionalInterface
    private interface Meanwhile {
        void happens() throws SQLException;
    }
}
