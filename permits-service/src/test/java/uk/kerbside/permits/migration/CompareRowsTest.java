package uk.kerbside.permits.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P-11")
class CompareRowsTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 8, 12);
    private static final HeldPaper OURS = new HeldPaper("P1", "AB12CDE", Optional.of("RO5"), LAST_DAY, "RESIDENT");

    @Test
    void the_same_is_no_disagreement() {
        assertThat(kinds(theirs("AB12CDE", "RO5", LAST_DAY, null))).isEmpty();
        assertThat(kinds(theirs("AB12CDE", "RO5", LAST_DAY, "RESIDENT"))).isEmpty();
    }

    @Test
    void each_thing_that_differs_is_said() {
        assertThat(kinds(theirs("AB12CDF", null, LAST_DAY.plusDays(1), "CARER")))
                .containsExactly(
                        DisagreementKind.MARK_DIFFERS,
                        DisagreementKind.PLACE_DIFFERS,
                        DisagreementKind.LAST_DAY_DIFFERS,
                        DisagreementKind.TYPE_DIFFERS);
        assertThat(CompareRows.compare(theirs("AB12CDF", "RO5", LAST_DAY, null), Optional.of(OURS), false))
                .containsExactly(new Disagreement(
                        DisagreementKind.MARK_DIFFERS,
                        Optional.of("P1"),
                        Optional.of(2L),
                        Optional.of("AB12CDF"),
                        Optional.of("AB12CDE")));
    }

    @Test
    void what_we_do_not_have_and_what_stands_there_twice_are_said() {
        RegisterRow theirs = theirs("AB12CDE", "RO5", LAST_DAY, null);

        assertThat(CompareRows.compare(theirs, Optional.empty(), false))
                .extracting(Disagreement::kind)
                .containsExactly(DisagreementKind.ONLY_IN_OLD_REGISTER);
        assertThat(CompareRows.compare(theirs, Optional.of(OURS), true))
                .extracting(Disagreement::kind)
                .containsExactly(DisagreementKind.REPEATED_IN_OLD_REGISTER);
    }

    @Test
    void a_row_without_number_or_day_or_cut_short_cannot_be_compared() {
        RegisterRow cut = new RegisterRow(
                2, false, Optional.of("P1"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(kinds(cut)).containsExactly(DisagreementKind.UNREADABLE_IN_OLD_REGISTER);
        assertThat(kinds(theirs("AB12CDE", "RO5", null, null)))
                .containsExactly(DisagreementKind.UNREADABLE_IN_OLD_REGISTER);
    }

    private static List<DisagreementKind> kinds(RegisterRow theirs) {
        return CompareRows.compare(theirs, Optional.of(OURS), false).stream()
                .map(Disagreement::kind)
                .toList();
    }

    private static RegisterRow theirs(String vrm, String place, LocalDate lastDay, String type) {
        return new RegisterRow(
                2,
                true,
                Optional.of("P1"),
                Optional.of(vrm),
                Optional.ofNullable(place),
                Optional.ofNullable(lastDay),
                Optional.ofNullable(type));
    }
}
