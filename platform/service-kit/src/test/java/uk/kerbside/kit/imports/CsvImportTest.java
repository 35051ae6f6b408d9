package uk.kerbside.kit.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.kit.problem.RefusedException;

/** Files as councils send them: out of spreadsheets, cut short, in the wrong encoding. */
class CsvImportTest {
    private static final CsvImport PLACES = CsvImport.withColumns("code", "name");

    private static List<CsvRow> read(byte[] file) {
        List<CsvRow> all = new ArrayList<>();
        try (CsvRows rows = PLACES.open(new ByteArrayInputStream(file))) {
            rows.forEach(all::add);
        }
        return all;
    }

    private static List<CsvRow> read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Map<String, String>> valuesOf(String file) {
        return read(file).stream().map(CsvRow::values).toList();
    }

    private static void isRefused(ImportRefusal why, byte[] file) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> read(file))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    private static void isRefused(ImportRefusal why, String file) {
        isRefused(why, file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void columns_are_found_by_name_in_whatever_order_and_others_are_let_be() {
        assertThat(valuesOf("name,remark,code\nRomford North,old,RO1\n"))
                .containsExactly(Map.of("code", "RO1", "name", "Romford North", "remark", "old"));
    }

    @Test
    void quotes_keep_commas_quotes_and_line_breaks_inside_a_value() {
        assertThat(valuesOf("code,name\nRO1,\"North, \"\"old\"\"\r\nand new\"\nRO2,South\n"))
                .containsExactly(
                        Map.of("code", "RO1", "name", "North, \"old\"\r\nand new"),
                        Map.of("code", "RO2", "name", "South"));
    }

    @Test
    void a_row_is_named_by_the_line_it_begins_on_also_after_one_of_several_lines() {
        assertThat(read("code,name\nRO1,\"North\nand\nnew\"\nRO2,South\n"))
                .extracting(CsvRow::line)
                .containsExactly(2L, 5L);
    }

    @Test
    void a_byte_order_mark_belongs_to_no_column() {
        assertThat(valuesOf("\uFEFFcode,name\nRO1,North\n")).containsExactly(Map.of("code", "RO1", "name", "North"));
    }

    @Test
    void a_byte_order_mark_alone_is_an_empty_file() {
        isRefused(ImportRefusal.FILE_EMPTY, "\uFEFF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code,name\r\nRO1,North\r\n", "code,name\nRO1,North", "code,name\n\nRO1,North\n\n\n"})
    void the_ends_of_lines_are_those_of_any_machine(String file) {
        assertThat(valuesOf(file)).containsExactly(Map.of("code", "RO1", "name", "North"));
    }

    @Test
    void spaces_around_a_value_are_nobodys_and_an_empty_value_is_absent() {
        CsvRow row = read(" code ,name\n RO1 ,\"  \"\n").getFirst();

        assertThat(row.text("code")).contains("RO1");
        assertThat(row.text("name")).isEmpty();
        assertThat(row.isComplete()).isTrue();
    }

    @Test
    void a_row_cut_short_and_one_that_is_too_long_are_told_from_whole_ones() {
        List<CsvRow> rows = read("code,name\nRO1\nRO2,South,left over,and over\nRO3,East\n");

        assertThat(rows).extracting(CsvRow::isComplete).containsExactly(false, false, true);
        assertThat(rows)
                .extracting(CsvRow::values)
                .containsExactly(
                        Map.of("code", "RO1"),
                        Map.of("code", "RO2", "name", "South"),
                        Map.of("code", "RO3", "name", "East"));
    }

    @Test
    void a_value_of_a_million_characters_is_one_value() {
        String name = "N".repeat(1_000_000);

        assertThat(read("code,name\nRO1," + name + "\n").getFirst().text("name"))
                .contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"code\nRO1\n", "Code,Name\nRO1,North\n", "RO1,North\nRO2,South\n"})
    void a_file_whose_first_line_lacks_a_column_is_refused(String file) {
        isRefused(ImportRefusal.HEADER_UNEXPECTED, file);
    }

    @Test
    void all_missing_columns_are_named_at_once() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> read("remark\nold\n"))
                .withMessageContaining("code, name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code,name,name\nRO1,North,South\n",
                "code,name, code \nRO1,North,RO2\n",
                "code,name,\nRO1,North,x\n"
            })
    void a_column_named_twice_or_not_at_all_is_refused(String file) {
        isRefused(ImportRefusal.HEADER_UNEXPECTED, file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n"})
    void an_empty_file_is_refused(String file) {
        isRefused(ImportRefusal.FILE_EMPTY, file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-16", "UTF-16LE"})
    void a_file_in_another_encoding_is_refused_instead_of_misread(String encoding) {
        isRefused(ImportRefusal.FILE_NOT_TEXT, "code,name\nRO1,Caf\u00e9 \u00a3\n".getBytes(Charset.forName(encoding)));
    }

    @Test
    void bytes_that_are_no_text_are_found_wherever_they_stand() {
        byte[] file = ("code,name\n" + "RO1,North\n".repeat(5_000) + "RO2,S?uth\n").getBytes(StandardCharsets.UTF_8);
        file[file.length - "?uth\n".length()] = (byte) 0xFF;

        isRefused(ImportRefusal.FILE_NOT_TEXT, file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"code,name\nRO1,\"North\n", "code,name\nRO1,\"North\" by the sea\n"})
    void quotes_that_do_not_match_are_refused(String file) {
        isRefused(ImportRefusal.FILE_NOT_CSV, file);
    }
}
