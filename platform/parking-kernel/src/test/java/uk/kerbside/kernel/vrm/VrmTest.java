package uk.kerbside.kernel.vrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.kernel.vrm.UnusableVrmException.Reason;
import uk.kerbside.kernel.vrm.Vrm.Match;

@Tag("E-2")
class VrmTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"AB12CDE", "ab12 cde", " AB12-CDE ", "A.B.1.2.C.D.E", "ＡＢ１２　ｃｄｅ", "AB12\u00a0CDE", "AB12 – CDE"})
    void a_mark_is_read_however_it_is_spaced_and_written(String typed) {
        assertThat(Vrm.of(typed).value()).isEqualTo("AB12CDE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "- .", "\u3000"})
    void nothing_but_separators_is_no_mark(String typed) {
        assertRefused(typed, Reason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB12 CD?", "AB12\nCDE", "AB12\tCDE", "AB12\u0000", "AB12🚗", "AB12;--", "½"})
    void anything_but_letters_and_digits_is_no_mark(String typed) {
        assertRefused(typed, Reason.NOT_LETTERS_AND_DIGITS);
    }

    @Test
    void a_mark_has_at_most_twelve_letters_and_digits() {
        assertThat(Vrm.of("ABC 123 DEF 456").value()).isEqualTo("ABC123DEF456");
        assertRefused("ABC 123 DEF 456 7", Reason.TOO_LONG);
    }

    @Test
    void nothing_typed_at_all_is_no_mark() {
        assertThat(Vrm.read(null)).isEmpty();
        assertThat(Vrm.read("")).isEmpty();
    }

    @Test
    void a_refusal_does_not_repeat_what_was_typed() {
        assertThatThrownBy(() -> Vrm.of("AB12CDE SECRET 99")).hasMessageNotContainingAny("AB12CDE", "SECRET", "99");
    }

    @ParameterizedTest
    @CsvSource({"AB12CDE, AB*****", "A1, A*", "A, *"})
    void a_log_shows_the_beginning_only(String mark, String shown) {
        assertThat(Vrm.of(mark)).hasToString(shown);
        assertThat(Vrm.of(mark).folded()).hasToString(shown);
    }

    @Test
    @Tag("case")
    void a_permit_held_for_LG09RVK_covers_the_car_an_officer_typed_as_LGO9RVK() {
        assertThat(Vrm.of("LG09RVK").matches(Vrm.of("LGO9RVK"))).isEqualTo(Match.CONFUSABLE);
        assertThat(Vrm.of("LGO9RVK").didYouMean()).contains(Vrm.of("LG09RVK"));
    }

    @Test
    void a_permit_registered_with_a_slip_covers_the_car_an_officer_typed_rightly() {
        assertThat(Vrm.of("LGO9RVK").matches(Vrm.of("LG09RVK"))).isEqualTo(Match.CONFUSABLE);
    }

    @Test
    void two_slips_by_two_people_still_mean_one_mark() {
        // Neither 0V1OABC nor OVI0ABC is legal; OV10ABC is the only mark that looks like both.
        assertThat(Vrm.of("0V1OABC").matches(Vrm.of("OVI0ABC"))).isEqualTo(Match.CONFUSABLE);
    }

    @Test
    void a_slip_that_can_be_read_two_ways_matches_neither() {
        Vrm typed = Vrm.of("A11234");
        assertThat(typed.legalReadings()).containsExactlyInAnyOrder(Vrm.of("AI1234"), Vrm.of("AII234"));
        assertThat(typed.matches(Vrm.of("AI1234"))).isEqualTo(Match.NONE);
        assertThat(typed.matches(Vrm.of("AII234"))).isEqualTo(Match.NONE);
        assertThat(typed.didYouMean()).isEmpty();
    }

    @Test
    void two_vehicles_whose_marks_look_alike_are_never_mixed_up() {
        assertThat(Vrm.of("AA11").matches(Vrm.of("AAI1"))).isEqualTo(Match.NONE);
    }

    @Test
    void other_slips_are_no_match() {
        assertThat(Vrm.of("AB12CDE").matches(Vrm.of("A812CDE"))).isEqualTo(Match.NONE);
        assertThat(Vrm.of("AB12CDE").matches(Vrm.of("AB12CDF"))).isEqualTo(Match.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WOB ZK 295", "B-MÜ 1234", "1-ABC-234", "А123ВС77", "12가3456", "J 123456"})
    void a_foreign_mark_is_taken_as_it_is(String typed) {
        Vrm vrm = Vrm.of(typed);
        assertThat(vrm.grammars()).isEmpty();
        assertThat(vrm.didYouMean()).isEmpty();
        assertThat(vrm.matches(Vrm.of(typed.replace(" ", "")))).isEqualTo(Match.EXACT);
    }

    @Test
    void a_foreign_mark_with_a_slip_is_no_match() {
        assertThat(Vrm.of("WOBZK295").matches(Vrm.of("W0BZK295"))).isEqualTo(Match.NONE);
        assertThat(Vrm.of("1O1O1O1O1O1O").matches(Vrm.of("101010101010"))).isEqualTo(Match.NONE);
    }

    @Test
    void cyrillic_letters_are_not_latin_ones() {
        assertThat(Vrm.of("АВ12СЕ").matches(Vrm.of("AB12CE"))).isEqualTo(Match.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "AA11,    true", // AAI1 is issued in Northern Ireland
        "LGO9RVK, true",
        "LG09RVK, false",
        "O1234,   false", // 01234 and OI234: two others
        "AB12CDE, false",
        "WOBZK295, false"
    })
    void a_second_look_is_worth_it_when_there_is_one_other_reading(String mark, boolean worthIt) {
        assertThat(Vrm.of(mark).hasExactlyOneOtherReading()).isEqualTo(worthIt);
    }

    @Test
    void marks_sort_as_they_are_written() {
        assertThat(Vrm.of("AB12CDE")).isLessThan(Vrm.of("AB13CDE")).isEqualByComparingTo(Vrm.of("ab12cde"));
        assertThat(Vrm.of("AB12CDE")).hasSameHashCodeAs(Vrm.of("ab 12 cde"));
    }

    private static void assertRefused(String typed, Reason reason) {
        assertThat(Vrm.read(typed)).isEmpty();
        assertThatThrownBy(() -> Vrm.of(typed))
                .asInstanceOf(type(UnusableVrmException.class))
                .extracting(UnusableVrmException::reason)
                .isEqualTo(reason);
    }
}
