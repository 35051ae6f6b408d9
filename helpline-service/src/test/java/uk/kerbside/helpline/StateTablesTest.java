package uk.kerbside.helpline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.Contract;
import uk.kerbside.helpline.call.CallStatus;
import uk.kerbside.helpline.casework.CaseStatus;

/** What docs/states says of calls and cases is what the code does. */
class StateTablesTest {
    private static final Path STATES = Path.of("../docs/states");
    private static final String NOTHING = "–";

    @Test
    void calls_live_as_their_table_says() throws IOException {
        assertTable("helpline-call.md", CallStatus.values(), CallStatus.OPEN, CallStatus::successors);
    }

    @Test
    void cases_live_as_their_table_says() throws IOException {
        assertTable("helpline-case.md", CaseStatus.values(), CaseStatus.OPEN, CaseStatus::successors);
    }

    private static <S extends Enum<S>> void assertTable(
            String file, S[] states, S first, Function<S, Collection<S>> successors) throws IOException {
        List<List<String>> rows = Files.readAllLines(STATES.resolve(file)).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| From "))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .map(cell -> cell.replace("`", ""))
                        .toList())
                .toList();
        List<String> edges = Arrays.stream(states)
                .flatMap(from -> successors.apply(from).stream().map(to -> from + " → " + to))
                .toList();

        assertThat(rows.stream()
                        .filter(row ->
                                !row.get(0).equals(NOTHING) && !row.get(0).equals(row.get(1)))
                        .map(row -> row.get(0) + " → " + row.get(1)))
                .containsExactlyInAnyOrderElementsOf(edges);
        assertThat(rows.stream().filter(row -> row.get(0).equals(NOTHING)).map(row -> row.get(1)))
                .containsExactly(first.name());
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(5));
        assertThat(rows.stream().map(row -> row.get(4)).filter(event -> !event.equals(NOTHING)))
                .allSatisfy(event -> assertThat(Arrays.stream(Contract.values())
                                .map(contract -> contract.body().getSimpleName()))
                        .contains(event));
    }
}
