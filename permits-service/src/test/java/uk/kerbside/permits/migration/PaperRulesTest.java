package uk.kerbside.permits.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.permits.migration.PaperCouncil.home;
import static uk.kerbside.permits.migration.PaperCouncil.row;
import static uk.kerbside.permits.migration.PaperCouncil.rowWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.permits.quote.Scope;

@Tag("P-11")
class PaperRulesTest {
    private final PaperRules rules = PaperCouncil.rules();

    @Test
    void a_sound_row_is_taken_as_it_is() {
        JudgedRow judged = judge(row());

        assertThat(judged.outcome()).isEqualTo(RowOutcome.ACCEPTED);
        assertThat(judged.repairs()).isEmpty();
        assertThat(judged.flags()).isEmpty();
        PaperPermit permit = judged.permit().orElseThrow();
        assertThat(permit.type().code()).isEqualTo("RESIDENT");
        assertThat(permit.firstDay()).isEqualTo(LocalDate.of(2026, 8, 13));
        assertThat(permit.lastDay()).isEqualTo(LocalDate.of(2027, 8, 12));
        assertThat(permit.place()).contains("RO5");
        assertThat(permit.uprn()).contains("100020000007");
    }

    @ParameterizedTest
    @CsvSource({
        "permit_number, '', NUMBER_MISSING",
        "permit_number, P/1, NUMBER_UNUSABLE",
        "type, Doctors bay, TYPE_UNKNOWN",
        "type, '', TYPE_UNKNOWN",
        "type, Visitor permit, TYPE_UNKNOWN",
        "holder, '', HOLDER_MISSING",
        "vrm, '', MARK_MISSING",
        "vrm, - -, MARK_MISSING",
        "vrm, 'RESIDENT OF FLAT 2, ASK AT DOOR', MARK_UNUSABLE",
        "place, ZZ9, PLACE_UNKNOWN",
        "start, '', DATE_MISSING",
        "start, 31/02/2026, DATE_IMPOSSIBLE",
        "expiry, 2027-13-01, DATE_IMPOSSIBLE",
        "expiry, soon, DATE_IMPOSSIBLE",
        "expiry, 2026-08-12, ENDS_BEFORE_START"
    })
    void a_row_at_fault_is_refused_and_says_why(String column, String value, PaperFault fault) {
        JudgedRow judged = judge(rowWith(column, value));

        assertThat(judged.outcome()).isEqualTo(RowOutcome.REFUSED);
        assertThat(judged.faults()).containsExactly(fault);
        assertThat(judged.permit()).isEmpty();
    }

    @Test
    void every_fault_of_a_row_is_named_at_once() {
        assertThat(judge(rowWith("permit_number", "", "vrm", "", "type", "x", "place", "ZZ9", "start", "x"))
                        .faults())
                .containsExactly(
                        PaperFault.NUMBER_MISSING,
                        PaperFault.MARK_MISSING,
                        PaperFault.TYPE_UNKNOWN,
                        PaperFault.PLACE_UNKNOWN,
                        PaperFault.DATE_IMPOSSIBLE);
    }

    @Test
    void a_row_that_was_cut_short_says_only_that_and_claims_no_number() {
        JudgedRow judged = judge(new PaperRow(2, false, row().values()));

        assertThat(judged.faults()).containsExactly(PaperFault.ROW_INCOMPLETE);
        assertThat(judged.number()).isEmpty();
    }

    @Test
    void a_value_without_end_is_refused() {
        assertThat(judge(rowWith("holder", "x".repeat(201))).faults()).containsExactly(PaperFault.VALUE_TOO_LONG);
    }

    @Test
    void a_permit_may_last_one_day() {
        assertThat(judge(rowWith("expiry", "2026-08-13")).outcome()).isEqualTo(RowOutcome.ACCEPTED);
    }

    @Test
    void dates_with_the_day_first_are_mended() {
        JudgedRow judged = judge(rowWith("start", "13/08/2026", "expiry", "12/8/2027"));

        assertThat(judged.outcome()).isEqualTo(RowOutcome.REPAIRED);
        assertThat(judged.repairs()).containsExactly(PaperRepair.DATE_REWRITTEN);
        assertThat(judged.permit().orElseThrow().lastDay()).isEqualTo(LocalDate.of(2027, 8, 12));
    }

    @Test
    void small_letters_spaces_and_hyphens_of_a_mark_are_not_worth_a_word() {
        JudgedRow judged = judge(rowWith("vrm", "ab12-c de"));

        assertThat(judged.outcome()).isEqualTo(RowOutcome.ACCEPTED);
        assertThat(judged.permit().orElseThrow().vrm().value()).isEqualTo("AB12CDE");
    }

    @Test
    void a_mark_that_looks_like_exactly_one_other_is_taken_as_written_and_flagged() {
        JudgedRow judged = judge(rowWith("vrm", "LGO9RVK"));

        assertThat(judged.flags()).containsExactly(PaperFlag.CHECK_MARK);
        assertThat(judged.permit().orElseThrow().vrm().value()).isEqualTo("LGO9RVK");
    }

    @ParameterizedTest
    @CsvSource({
        "CCG, NHS_ICB", "Health & Home Care, HEALTH_HOMECARE", "health and homecare, HEALTH_HOMECARE",
        "Resident 2nd, RESIDENT", "RESIDENT 1ST, RESIDENT", "Havering Heroes, HAVERING_HERO",
        "Parking waiver, WAIVER", "Members, MEMBER", "CRITICAL_DUTY, CRITICAL_DUTY"
    })
    void old_labels_mean_types(String label, String code) {
        assertThat(judge(rowWith("type", label)).permit().orElseThrow().type().code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "CP-MERCURY-S, STAFF_CAR_PARK_SEASON",
        "CP-TOWNHALL-S, STAFF_CAR_PARK_SEASON",
        "CP-ANGEL, CAR_PARK_SEASON"
    })
    void an_old_season_ticket_is_for_staff_or_the_public_by_its_car_park(String place, String code) {
        assertThat(judge(rowWith("type", "Season Ticket", "place", place))
                        .permit()
                        .orElseThrow()
                        .type()
                        .code())
                .isEqualTo(code);
    }

    @Test
    void a_missing_zone_is_taken_from_the_property() {
        JudgedRow judged = judge(rowWith("place", ""));

        assertThat(judged.repairs()).containsExactly(PaperRepair.PLACE_FROM_PROPERTY);
        assertThat(judged.permit().orElseThrow().place()).contains("HO1");
        assertThat(judge(rowWith("place", "", "type", "School streets exemption"))
                        .permit()
                        .orElseThrow()
                        .place())
                .contains("S1");
    }

    @Test
    void a_zone_that_nobody_knows_is_missing() {
        assertThat(rules.judge(rowWith("place", ""), Optional.empty()).faults())
                .containsExactly(PaperFault.PLACE_MISSING);
        assertThat(judge(rowWith("place", "", "type", "Members")).faults()).containsExactly(PaperFault.PLACE_MISSING);
        assertThat(judge(rowWith("place", "", "type", "Season ticket")).faults())
                .containsExactly(PaperFault.PLACE_MISSING);
    }

    @Test
    void a_type_that_is_good_everywhere_needs_no_place() {
        JudgedRow judged = judge(rowWith("place", "", "type", "Critical duty"));

        assertThat(judged.outcome()).isEqualTo(RowOutcome.ACCEPTED);
        assertThat(judged.flags()).isEmpty();
        assertThat(scope(judged).everywhere()).isTrue();
    }

    @Test
    void a_waiver_without_a_place_sends_the_officer_to_the_windscreen_everywhere() {
        JudgedRow judged = judge(rowWith("place", "", "type", "Parking waiver"));

        assertThat(judged.flags()).containsExactly(PaperFlag.LOCATION_ON_PAPER);
        assertThat(scope(judged).everywhere()).isTrue();
    }

    @Test
    void a_property_found_by_its_address_is_a_repair_and_one_not_found_is_flagged() {
        MatchedProperty found = new MatchedProperty("1", Optional.empty(), Optional.empty(), Optional.empty(), true);

        assertThat(rules.judge(row(), Optional.of(found)).repairs()).containsExactly(PaperRepair.PROPERTY_MATCHED);
        JudgedRow unknown = rules.judge(row(), Optional.empty());
        assertThat(unknown.outcome()).isEqualTo(RowOutcome.ACCEPTED);
        assertThat(unknown.flags()).containsExactly(PaperFlag.PROPERTY_UNKNOWN);
    }

    @Test
    void who_has_neither_email_nor_telephone_is_reached_by_letter() {
        assertThat(judge(rowWith("email", "", "phone", "")).flags()).containsExactly(PaperFlag.BY_LETTER);
        assertThat(judge(rowWith("email", "")).flags()).isEmpty();
    }

    @Test
    void a_permit_is_over_after_its_last_day_and_not_on_it() {
        assertThat(judge(rowWith("expiry", "2026-11-23")).flags()).isEmpty();
        assertThat(judge(rowWith("expiry", "2026-11-22")).flags()).containsExactly(PaperFlag.EXPIRED);
    }

    @Test
    void a_resident_permit_is_good_where_it_says_and_in_the_school_street_at_home() {
        Scope scope = scope(judge(row()));

        assertThat(scope.places()).containsExactly("RO5", "S1");
        assertThat(scope.bayClasses())
                .containsExactly(BayClass.RESIDENT, BayClass.PERMIT, BayClass.SHARED, BayClass.SCHOOL_STREET);
    }

    @Test
    void a_member_has_the_town_hall_besides_their_ward() {
        assertThat(scope(judge(rowWith("type", "Members", "place", "W07"))).places())
                .containsExactly("W07", "CP-TOWNHALL-M");
    }

    @Test
    void the_first_sound_row_has_the_number_and_a_refused_one_never() {
        NumberClaims claims = new NumberClaims(Map.of());
        PaperRow faulty = rowWith("vrm", "");
        PaperRow sound = rowWith("holder", "Somebody Else");

        List<JudgedRow> decided = List.of(faulty, row(), row(), sound, faulty).stream()
                .map(row -> claims.decide(judge(row)))
                .toList();

        assertThat(decided)
                .extracting(JudgedRow::outcome)
                .containsExactly(
                        RowOutcome.REFUSED,
                        RowOutcome.ACCEPTED,
                        RowOutcome.REPEATED,
                        RowOutcome.REFUSED,
                        RowOutcome.REFUSED);
        assertThat(decided.get(3).faults()).containsExactly(PaperFault.NUMBER_REPEATED);
        assertThat(decided.get(4).faults())
                .containsExactlyInAnyOrder(PaperFault.MARK_MISSING, PaperFault.NUMBER_REPEATED);
    }

    @Test
    void a_row_prints_no_person() {
        assertThat(row()).hasToString("Row 2");
        assertThat(judge(row()).permit().orElseThrow()).hasToString("Paper permit P100007");
        assertThat(row().fingerprint())
                .hasSize(32)
                .isNotEqualTo(rowWith("holder", "x").fingerprint());
    }

    private JudgedRow judge(PaperRow row) {
        return rules.judge(row, home());
    }

    private static Scope scope(JudgedRow judged) {
        return PaperScope.of(judged.permit().orElseThrow());
    }
}
