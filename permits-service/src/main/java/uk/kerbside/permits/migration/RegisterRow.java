package uk.kerbside.permits.migration;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.imports.CsvImport;
import uk.kerbside.kit.imports.CsvRow;

/**
 * A permit as the old register has it, in the words we use.
 *
 * @param vrm the mark without spaces; as it stands there when it is none
 * @param lastDay empty when it is no date
 * @param type what its label means, if the extract has one
 */
record RegisterRow(
        long line,
        boolean complete,
        Optional<String> number,
        Optional<String> vrm,
        Optional<String> place,
        Optional<LocalDate> lastDay,
        Optional<String> type) {

    /** An extract: permit_number, vrm, place, expiry, and type if wanted. */
    static CsvImport file() {
        return CsvImport.withColumns("permit_number", "vrm", "place", "expiry");
    }

    static RegisterRow of(CsvRow row, TypeLabels labels) {
        Optional<String> place = row.text("place").map(code -> code.toUpperCase(Locale.ROOT));
        return new RegisterRow(
                row.line(),
                row.isComplete(),
                row.text("permit_number").map(number -> number.toUpperCase(Locale.ROOT)),
                row.text("vrm").map(mark -> Vrm.read(mark).map(Vrm::value).orElse(mark)),
                place,
                row.text("expiry").flatMap(PaperDates::read).map(PaperDates.Read::day),
                row.text("type").map(label -> labels.find(label, place)
                        .map(type -> type.code())
                        .orElse(label)));
    }

    /** A mark is personal data. */
    @Override
    public String toString() {
        return "Row " + line + " of the old register";
    }
}
