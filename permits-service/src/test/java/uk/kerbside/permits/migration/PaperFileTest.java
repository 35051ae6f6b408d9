package uk.kerbside.permits.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rulings on the council's own file, judged at 23 November 2026. */
@Tag("P-11")
class PaperFileTest {
    private static final List<JudgedRow> JUDGED = judged();

    private static List<JudgedRow> judged() {
        List<PaperRow> rows = PaperCouncil.file();
        Map<Long, MatchedProperty> properties = PaperCouncil.gazetteer()
                .match(rows.stream().filter(PaperRow::complete).toList());
        PaperRules rules = PaperCouncil.rules();
        NumberClaims claims = new NumberClaims(Map.of());
        List<JudgedRow> judged = new ArrayList<>();
        for (PaperRow row : rows) {
            judged.add(claims.decide(rules.judge(row, Optional.ofNullable(properties.get(row.line())))));
        }
        return judged;
    }

    @Test
    void every_row_is_accepted_repaired_refused_or_repeated() {
        assertThat(counts(row -> Stream.of(row.outcome())))
                .isEqualTo(Map.of("ACCEPTED", 14_473L, "REPAIRED", 5_503L, "REFUSED", 114L, "REPEATED", 10L));
    }

    @Test
    void every_fault_is_found() {
        assertThat(counts(row -> row.faults().stream()))
                .isEqualTo(Map.of(
                        "ROW_INCOMPLETE", 10L,
                        "NUMBER_MISSING", 10L,
                        "NUMBER_REPEATED", 47L,
                        "MARK_MISSING", 11L,
                        "MARK_UNUSABLE", 10L,
                        "TYPE_UNKNOWN", 10L,
                        "PLACE_UNKNOWN", 10L,
                        "PLACE_MISSING", 24L,
                        "DATE_IMPOSSIBLE", 10L,
                        "ENDS_BEFORE_START", 10L));
        // Ten numbers stand there twice with nothing else at fault; of 37 the second row has another fault besides.
        assertThat(JUDGED.stream()
                        .filter(row -> row.faults().contains(PaperFault.NUMBER_REPEATED)
                                && row.faults().size() > 1))
                .hasSize(37);
    }

    @Test
    void every_repair_is_listed() {
        assertThat(counts(row -> row.repairs().stream()))
                .isEqualTo(Map.of("DATE_REWRITTEN", 1_905L, "PROPERTY_MATCHED", 3_930L));
    }

    @Test
    void every_flag_is_set() {
        assertThat(counts(row -> row.flags().stream()))
                .isEqualTo(Map.of(
                        "BY_LETTER", 3_063L,
                        "CHECK_MARK", 373L,
                        "EXPIRED", 3_856L,
                        "LOCATION_ON_PAPER", 116L,
                        "PROPERTY_UNKNOWN", 122L));
    }

    @Test
    void the_same_file_again_is_repeated_and_what_was_refused_is_refused() {
        Map<String, String> taken = JUDGED.stream()
                .filter(row -> row.permit().isPresent())
                .collect(Collectors.toMap(row -> row.number().orElseThrow(), JudgedRow::fingerprint));
        NumberClaims claims = new NumberClaims(taken);

        Map<String, Long> again = JUDGED.stream()
                .map(claims::decide)
                .collect(Collectors.groupingBy(row -> row.outcome().name(), TreeMap::new, Collectors.counting()));

        assertThat(again).isEqualTo(Map.of("REFUSED", 114L, "REPEATED", 19_986L));
    }

    private static Map<String, Long> counts(Function<JudgedRow, Stream<? extends Enum<?>>> values) {
        return JUDGED.stream()
                .flatMap(values)
                .collect(Collectors.groupingBy(Enum::name, TreeMap::new, Collectors.counting()));
    }
}
