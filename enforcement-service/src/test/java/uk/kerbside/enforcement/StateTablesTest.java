package uk.kerbside.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.camera.ProvisionalState;
import uk.kerbside.enforcement.check.StoredState;
import uk.kerbside.enforcement.ledger.LedgerState;
import uk.kerbside.enforcement.operator.SeriesState;
import uk.kerbside.events.Contract;

/** What docs/states says of checks and of the ledger is what the code does. */
class StateTablesTest {
    private static final Path STATES = Path.of("../docs/states");
    private static final String NOTHING = "–";

    @Test
    void checks_are_kept_as_their_table_says() throws IOException {
        assertTable(
                "enforcement-check.md",
                StoredState.values(),
                List.of(StoredState.SPOOLED, StoredState.STORED),
                StoredState::successors);
    }

    @Test
    void rights_live_in_the_ledger_as_their_table_says() throws IOException {
        assertTable(
                "enforcement-right.md", LedgerState.values(), List.of(LedgerState.RECORDED), LedgerState::successors);
    }

    @Test
    void provisional_checks_are_decided_as_their_table_says() throws IOException {
        assertTable(
                "enforcement-provisional-check.md",
                ProvisionalState.values(),
                List.of(ProvisionalState.PROVISIONAL),
                ProvisionalState::successors);
    }

    @Test
    void series_go_live_as_their_table_says() throws IOException {
        assertTable(
                "enforcement-series.md", SeriesState.values(), List.of(SeriesState.LOADING), SeriesState::successors);
    }

    private static <S extends Enum<S>> void assertTable(
            String file, S[] states, List<S> first, Function<S, Collection<S>> successors) throws IOException {
        List<List<String>> rows = rows(file);
        List<String> edgesOfTheCode = Stream.concat(
                        first.stream().map(state -> edge(NOTHING, state.name())),
                        Arrays.stream(states).flatMap(from -> successors.apply(from).stream()
                                .map(to -> edge(from.name(), to.name()))))
                .toList();

        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(5).doesNotContain(""));
        assertThat(rows.stream().map(row -> edge(row.get(0), row.get(1))).distinct())
                .containsExactlyInAnyOrderElementsOf(edgesOfTheCode);
        assertThat(rows.stream().map(row -> row.get(4)).filter(event -> !event.equals(NOTHING)))
                .allSatisfy(event -> assertThat(Arrays.stream(Contract.values())
                                .map(contract -> contract.body().getSimpleName()))
                        .contains(event));
    }

    private static List<List<String>> rows(String file) throws IOException {
        return Files.readAllLines(STATES.resolve(file)).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| From "))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(cell -> cell.strip().replace("`", ""))
                        .toList())
                .toList();
    }

    private static String edge(String from, String to) {
        return from + " → " + to;
    }
}
