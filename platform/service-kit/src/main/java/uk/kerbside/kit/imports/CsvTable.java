package uk.kerbside.kit.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table as CSV (RFC 4180, with a header). What a spreadsheet would take for a formula is written as text, because
 * names in a table may come from outside.
 */
public final class CsvTable {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private CsvTable() {}

    /** @param rows cells in the order of the header; a null is an empty cell */
    public static String of(List<String> header, List<? extends List<?>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            for (List<?> row : rows) {
                printer.printRecord(row.stream().map(CsvTable::cell).toList());
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("A text cannot fail to be written", e);
        }
    }

    private static Object cell(Object value) {
        boolean beginsFormula =
                value instanceof String text && !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return beginsFormula ? "'" + value : value == null ? "" : value;
    }
}
