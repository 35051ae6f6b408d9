package uk.kerbside.visitor;

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
import uk.kerbside.events.Contract;
import uk.kerbside.visitor.book.PurchaseStatus;
import uk.kerbside.visitor.visit.VisitStatus;

/** What docs/states says of visits and purchases is what the code does. */
class StateTablesTest {
    private static final Path STATES = Path.of("../docs/states");
    private static final String NOTHING = "–";

    @Test
    void visits_live_as_their_table_says() throws IOException {
        assertTable("visitor-visit.md", VisitStatus.values(), VisitStatus.BOOKED, VisitStatus::successors);
    }

    @Test
    void purchases_live_as_their_table_says() throws IOException {
        assertTable(
                "visitor-purchase.md",
                PurchaseStatus.values(),
                PurchaseStatus.AWAITING_PAYMENT,
                PurchaseStatus::successors);
    }

    private static <S extends Enum<S>> void assertTable(
            String file, S[] states, S first, Function<S, Collection<S>> successors) throws IOException {
        List<List<String>> rows = rows(file);
        List<String> edgesOfTheCode = Stream.concat(
                        Stream.of(edge(NOTHING, first.name())),
                        Arrays.stream(states).flatMap(from -> successors.apply(from).stream()
                                .map(to -> edge(from.name(), to.name()))))
                .toList();

        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(5).doesNotContain(""));
        assertThat(rows.stream().map(row -> edge(row.get(0), row.get(1))).distinct())
                .containsExactlyInAnyOrderElementsOf(edgesOfTheCode);
        assertThat(rows.stream().flatMap(row -> Arrays.stream(row.get(4).split(", "))))
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
