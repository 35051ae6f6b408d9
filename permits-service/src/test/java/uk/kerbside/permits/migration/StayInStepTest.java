package uk.kerbside.permits.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P-11")
class StayInStepTest {
    private static final PreparedPortion PORTION = new PreparedPortion(
            List.of(),
            Map.of(
                    "P-1", new People.Known("anna", Set.of()),
                    "P-2", new People.Known("bert", Set.of()),
                    "P-3", new People.Known("anna", Set.of())));

    private final List<Set<String>> asked = new ArrayList<>();

    @Test
    void goes_on_when_the_last_account_was_heard_of_and_asks_only_about_those_that_are_missing() {
        List<String> heard = new ArrayList<>(List.of("", "anna", "bert"));

        stayInStep(Duration.ofMinutes(1), ids -> {
                    Set<String> missing = new HashSet<>(ids);
                    missing.remove(heard.removeFirst());
                    return missing;
                })
                .await(PORTION);

        assertThat(asked).containsExactly(Set.of("anna", "bert"), Set.of("anna", "bert"), Set.of("bert"));
    }

    @Test
    void goes_on_after_a_while_when_an_account_is_never_heard_of() {
        stayInStep(Duration.ofMillis(50), ids -> Set.of("bert")).await(PORTION);

        assertThat(asked).hasSizeGreaterThan(1);
        assertThat(asked.getLast()).containsExactly("bert");
    }

    @Test
    void asks_nothing_about_a_portion_without_permits() {
        stayInStep(Duration.ofMinutes(1), ids -> ids).await(PreparedPortion.NONE);

        assertThat(asked).isEmpty();
    }

    private StayInStep stayInStep(Duration atMost, HeardAccounts heardAccounts) {
        return new StayInStep(
                ids -> {
                    asked.add(ids);
                    return heardAccounts.missing(ids);
                },
                new Settings(atMost));
    }

    private record Settings(Duration accountsAwaited) implements MigrationSettings {
        @Override
        public int rowsAtOnce() {
            return 3;
        }

        @Override
        public Duration runEvery() {
            return Duration.ofHours(1);
        }

        @Override
        public int failuresAllowed() {
            return 1;
        }

        @Override
        public Map<String, Set<String>> labels() {
            return Map.of();
        }

        @Override
        public Map<String, Set<String>> labelsByPlace() {
            return Map.of();
        }
    }
}
