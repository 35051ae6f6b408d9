package uk.kerbside.kit.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables as spreadsheets open them. */
class CsvTableTest {
    @Test
    void a_table_has_a_header_and_a_line_for_each_row() {
        assertThat(CsvTable.of(List.of("place", "permits"), List.of(List.of("RO5", 25L), List.of("S1", 2L))))
                .isEqualTo("place,permits\r\nRO5,25\r\nS1,2\r\n");
    }

    @Test
    void what_would_part_a_line_stands_in_quotes_and_nothing_is_an_empty_cell() {
        assertThat(CsvTable.of(List.of("a", "b", "c"), List.of(Arrays.asList("x, \"y\"", null, ""))))
                .isEqualTo("a,b,c\r\n\"x, \"\"y\"\"\",,\r\n");
    }

    @Test
    void what_a_spreadsheet_would_work_out_is_text_and_numbers_are_not() {
        assertThat(CsvTable.of(List.of("a", "b", "c"), List.of(List.of("=1+1", "@x", -5))))
                .isEqualTo("a,b,c\r\n'=1+1,'@x,-5\r\n");
    }
}
