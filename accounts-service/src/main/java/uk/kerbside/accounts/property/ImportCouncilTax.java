package uk.kerbside.accounts.property;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.kerbside.accounts.property.CouncilTax.Bill;
import uk.kerbside.kit.imports.CsvImport;
import uk.kerbside.kit.imports.CsvRow;
import uk.kerbside.kit.imports.ImportReport;
import uk.kerbside.kit.imports.RowFault;
import uk.kerbside.kit.problem.RefusedException;

/**
 * An administrator brings the references on council-tax bills, after the gazetteer. Safe to repeat. A new reference of a
 * property takes the old one's place; proofs that were given stay.
 */
@ApplicationScoped
public class ImportCouncilTax {
    private static final CsvImport FILE = CsvImport.withColumns("uprn", "reference");
    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9]{4,30}");
    private static final int WRITTEN_AT_ONCE = 1_000;

    private final CouncilTax councilTax;
    private final Properties properties;

    ImportCouncilTax(CouncilTax councilTax, Properties properties) {
        this.councilTax = councilTax;
        this.properties = properties;
    }

    /** @throws RefusedException when the file as a whole cannot be read */
    @Transactional
    public ImportReport take(InputStream file) {
        Intake intake = new Intake();
        try (var rows = FILE.open(file)) {
            for (CsvRow row : rows) {
                intake.take(row);
            }
        }
        intake.write();
        return intake.tally.report();
    }

    private record Line(long number, Bill bill, boolean rewritten) {}

    /** One file on its way in. */
    private final class Intake {
        private final ImportReport.Tally tally = ImportReport.tally();
        private final Map<String, Bill> seen = new HashMap<>();
        private final Map<String, Line> portion = new LinkedHashMap<>();

        void take(CsvRow row) {
            List<RowFault> faults = new ArrayList<>();
            Optional<Line> line = read(row, faults);
            if (line.isEmpty()) {
                faults.forEach(fault -> tally.refused(fault.line(), fault.code(), fault.message()));
                return;
            }
            Bill bill = line.get().bill();
            Bill earlier = seen.putIfAbsent(bill.uprn(), bill);
            if (earlier == null) {
                portion.put(bill.uprn(), line.get());
                if (portion.size() >= WRITTEN_AT_ONCE) {
                    write();
                }
            } else if (earlier.equals(bill)) {
                tally.repeated();
            } else {
                tally.refused(row.line(), "UPRN_REPEATED", "An earlier row has another reference for this property.");
            }
        }

        private Optional<Line> read(CsvRow row, List<RowFault> faults) {
            if (!row.isComplete()) {
                faults.add(new RowFault(
                        row.line(), "ROW_INCOMPLETE", "The row has not as many values as the first line has columns."));
                return Optional.empty();
            }
            Optional<String> uprn = PropertyRow.uprn(row, faults);
            String text = row.text("reference").orElse("");
            String reference = CouncilTax.normalised(text);
            if (reference.isEmpty()) {
                faults.add(new RowFault(row.line(), "REFERENCE_MISSING", "The row has no reference."));
            } else if (!REFERENCE.matcher(reference).matches()) {
                faults.add(
                        new RowFault(row.line(), "REFERENCE_UNUSABLE", "A reference has 4 to 30 letters and digits."));
            }
            return faults.isEmpty()
                    ? Optional.of(
                            new Line(row.line(), new Bill(uprn.orElseThrow(), reference), !reference.equals(text)))
                    : Optional.empty();
        }

        void write() {
            Map<String, Property> there = properties.list(portion.keySet());
            Map<String, String> known = councilTax.list(portion.keySet());
            List<Bill> news = new ArrayList<>();
            portion.forEach((uprn, line) -> {
                if (!there.containsKey(uprn)) {
                    tally.refused(line.number(), "PROPERTY_UNKNOWN", "The gazetteer has no such property.");
                } else if (line.bill().reference().equals(known.get(uprn))) {
                    tally.repeated();
                } else {
                    news.add(line.bill());
                    count(line);
                }
            });
            councilTax.save(news);
            portion.clear();
        }

        private void count(Line line) {
            if (line.rewritten()) {
                tally.repaired(line.number(), "REFERENCE_REWRITTEN", "The reference was written in another way.");
            } else {
                tally.accepted();
            }
        }
    }
}
