package uk.kerbside.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"RO1", "CP-ANGEL", "CP-TOWNHALL-M", "1", "A123456789A123456789A123456789A123456789"})
    void a_code_is_written_as_on_the_sign(String code) {
        assertThat(PlaceCode.of(code)).hasToString(code);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "ro1", "-RO1", "RO 1", "RO1\n", "RÖ1", "A123456789A123456789A123456789A1234567890"})
    void anything_else_is_no_code(String code) {
        assertThatThrownBy(() -> PlaceCode.of(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codes_sort_as_they_are_written() {
        assertThat(PlaceCode.of("RO1")).isLessThan(PlaceCode.of("RO2"));
    }

    @Test
    void a_scope_reaches_the_places_it_lists_or_all() {
        assertThat(new PlaceScope.Everywhere().reaches(PlaceCode.of("RO1"))).isTrue();
        PlaceScope listed = new PlaceScope.Listed(Set.of(PlaceCode.of("RO1")));
        assertThat(listed.reaches(PlaceCode.of("RO1"))).isTrue();
        assertThat(listed.reaches(PlaceCode.of("RO2"))).isFalse();
    }
}
