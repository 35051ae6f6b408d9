package uk.kerbside.kernel.vrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an officer may have misread. */
@Tag("E-2")
class NearMarkTest {
    @ParameterizedTest
    @CsvSource({
        "A11234,   AI1234,   LOOKS_ALIKE", // AII234 can be meant as well
        "WOBZK295, W0BZK295, LOOKS_ALIKE",
        "AB12CDE,  BA12CDE,  TRANSPOSED",
        "AB12CDE,  AB21CDE,  TRANSPOSED",
        "AB12CDE,  AB12CED,  TRANSPOSED",
        "AB10CDE,  ABO1CDE,  TRANSPOSED",
        "AB12CDE,  A812CDE,  ONE_CHARACTER",
        "AB12CDE,  AB12CDF,  ONE_CHARACTER",
        "AB12CDE,  AB12CD,   ONE_CHARACTER",
        "AB12CDE,  B12CDE,   ONE_CHARACTER",
        "AB12CD,   AB12CXD,  ONE_CHARACTER",
        "AB12CDE,  AB12CDEF, ONE_CHARACTER",
        "LGO9RVK,  LG09RVX,  ONE_CHARACTER"
    })
    void a_slip_makes_a_near_mark(String read, String held, Nearness nearness) {
        assertThat(Nearness.between(Vrm.of(read), Vrm.of(held))).contains(nearness);
    }

    @ParameterizedTest
    @CsvSource({
        "AB12CDE, AB12CDE",
        "LGO9RVK, LG09RVK", // covered, not near
        "AB12CDE, AB12CFF",
        "AB12CDE, BA21CDE",
        "AB12CDE, CB12ADE", // changed places, but not neighbours
        "AB12CDE, AB12C",
        "A1,      1AA"
    })
    void anything_else_is_none(String read, String held) {
        assertThat(Nearness.between(Vrm.of(read), Vrm.of(held))).isEmpty();
    }

    @Test
    void the_keys_of_an_ordinary_mark_are_few_enough_to_look_up() {
        assertThat(NearMark.keys(Vrm.of("AB12CDE"), every -> true)).hasSizeLessThan(600);
        assertThat(NearMark.keys(Vrm.of("WOB1234ZK295"), every -> true)).hasSizeLessThan(600);
    }

    @Test
    void keys_that_are_not_wanted_are_left_out() {
        long itself = Vrm.of("AB12CDE").folded().key();

        assertThat(NearMark.keys(Vrm.of("AB12CDE"), key -> key == itself)).containsOnly(itself);
        assertThat(NearMark.keys(Vrm.of("AB12CDE"), none -> false)).isEmpty();
    }

    @Test
    void the_nearest_comes_first_and_then_the_alphabet() {
        NearMark alike = new NearMark(Vrm.of("ZZ1"), Nearness.LOOKS_ALIKE);
        NearMark swapped = new NearMark(Vrm.of("AB1"), Nearness.TRANSPOSED);
        NearMark other = new NearMark(Vrm.of("AC1"), Nearness.TRANSPOSED);

        assertThat(List.of(other, swapped, alike).stream().sorted()).containsExactly(alike, swapped, other);
    }
}
