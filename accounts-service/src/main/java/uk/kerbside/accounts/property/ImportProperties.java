package uk.kerbside.accounts.property;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import uk.kerbside.kit.imports.CsvImport;
import uk.kerbside.kit.imports.CsvRow;
import uk.kerbside.kit.imports.ImportReport;
import uk.kerbside.kit.problem.RefusedException;

/**
 * An administrator brings the gazetteer: sound rows are taken, others are reported. Safe to repeat. Written in portions,
 * in one transaction: whoever looks a property up sees the old gazetteer or the new one.
 */
@ApplicationScoped
public class ImportProperties {
    private static final CsvImport FILE = CsvImport.withColumns(
            "uprn", "flat", "house", "street", "town", "postcode", "zone", "ward", "car_free", "school_street");
    private static final int WRITTEN_AT_ONCE = 1_000;

    private final Properties properties;
    private final PropertyFollowers followers;

    ImportProperties(Properties properties, PropertyFollowers followers) {
        this.properties = properties;
        this.followers = followers;
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
        if (!intake.moved.isEmpty()) {
            followers.changed(intake.moved);
        }
        return intake.tally.report();
    }

    /** One file on its way in. */
    private final class Intake {
        private final ImportReport.Tally tally = ImportReport.tally();
        private final Map<String, Property> seen = new HashMap<>();
        private final Map<String, PropertyRow> portion = new LinkedHashMap<>();
        private final TreeSet<String> moved = new TreeSet<>();

        void take(CsvRow row) {
            PropertyRow read = new PropertyRow(row);
            var property = read.property();
            if (property.isEmpty()) {
                read.faults().forEach(fault -> tally.refused(fault.line(), fault.code(), fault.message()));
                return;
            }
            Property earlier = seen.putIfAbsent(property.get().uprn(), property.get());
            if (earlier == null) {
                portion.put(property.get().uprn(), read);
                if (portion.size() >= WRITTEN_AT_ONCE) {
                    write();
                }
            } else if (earlier.equals(property.get())) {
                tally.repeated();
            } else {
                tally.refused(row.line(), "UPRN_REPEATED", "An earlier row describes this property otherwise.");
            }
        }

        void write() {
            Map<String, Property> known = properties.list(portion.keySet());
            List<Property> news = new ArrayList<>();
            portion.forEach((uprn, read) -> {
                Property property = seen.get(uprn);
                if (property.equals(known.get(uprn))) {
                    tally.repeated();
                    return;
                }
                news.add(property);
                count(read);
                if (known.containsKey(uprn)) {
                    moved.add(uprn);
                }
            });
            properties.save(news);
            portion.clear();
        }

        private void count(PropertyRow read) {
            if (read.repairs().isEmpty()) {
                tally.accepted();
            } else {
                var first = read.repairs().getFirst();
                String all = String.join(
                        " ",
                        read.repairs().stream().map(repair -> repair.message()).toList());
                tally.repaired(first.line(), first.code(), all);
            }
        }
    }
}
