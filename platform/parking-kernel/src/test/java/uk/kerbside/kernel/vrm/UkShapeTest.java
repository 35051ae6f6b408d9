package uk.kerbside.kernel.vrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks as data. */
@Tag("E-2")
class UkShapeTest {
    private static final String HEADER = "kind,name,characters\n";

    @Test
    void a_table_of_sets_and_shapes_is_read() {
        List<UkShape> shapes = UkShape.parse(HEADER + "set,A,XY\nset,9,12\nshape,TRADE,A9\nshape,PREFIX,9\n");

        assertThat(shapes)
                .containsExactly(
                        new UkShape(UkGrammar.TRADE, List.of("XY", "12")),
                        new UkShape(UkGrammar.PREFIX, List.of("12")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name,characters\n",
                HEADER + "set,A\n",
                HEADER + "set,A,\n",
                HEADER + "letters,A,XY\n",
                HEADER + "shape,TRADE,A\n",
                HEADER + "set,A,XY\nshape,LORRY,A\n",
                HEADER + "set,A,XY\nshape,TRADE,AAAAAAAA\n"
            })
    void a_table_with_a_fault_is_refused(String table) {
        assertThatIllegalArgumentException().isThrownBy(() -> UkShape.parse(table));
    }

    @ParameterizedTest
    @EnumSource
    void every_style_has_a_shape(UkGrammar style) {
        assertThat(List.of(1, 2, 3, 4, 5, 6, 7)).anySatisfy(length -> assertThat(UkShape.ofLength(length))
                .extracting(UkShape::grammar)
                .contains(style));
    }
}
