package uk.kerbside.permits.migration;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.imports.CsvImport;
import uk.kerbside.kit.imports.CsvRow;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.PermitTypes;

/**
 * Holds an extract of the old register against the paper permits we took over: both ways, everything that differs. It
 * changes no permit.
 */
@ApplicationScoped
public class CompareRegister {
    private static final CsvImport FILE = RegisterRow.file();
    private static final int ROWS_AT_ONCE = 500;
    private static final int SECONDS = 600;

    private final Comparisons comparisons;
    private final PermitTypes types;
    private final MigrationSettings settings;
    private final CouncilClock clock;

    CompareRegister(Comparisons comparisons, PermitTypes types, MigrationSettings settings, CouncilClock clock) {
        this.comparisons = comparisons;
        this.types = types;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @return the id of the comparison
     * @throws RefusedException when the file as a whole cannot be read
     */
    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    public String compare(InputStream extract) {
        Run run = new Run(Ids.readable("X"));
        comparisons.begin(run.id, clock.now());
        TypeLabels labels = new TypeLabels(types.list(), settings.labels(), settings.labelsByPlace());
        try (var rows = FILE.open(extract)) {
            for (CsvRow row : rows) {
                run.take(RegisterRow.of(row, labels));
            }
        }
        run.compare();
        run.addUnnamed();
        comparisons.finish(run.id, run.rows, run.agreeing);
        return run.id;
    }

    /** One extract while it is read, a portion in memory. */
    private final class Run {
        private final String id;
        private final List<RegisterRow> portion = new ArrayList<>();
        private long rows;
        private long agreeing;
        private long found;

        Run(String id) {
            this.id = id;
        }

        void take(RegisterRow row) {
            rows++;
            portion.add(row);
            if (portion.size() >= ROWS_AT_ONCE) {
                compare();
            }
        }

        void compare() {
            List<String> numbers = portion.stream()
                    .flatMap(row -> row.number().stream())
                    .distinct()
                    .toList();
            Map<String, HeldPaper> held = comparisons.held(numbers);
            Set<String> news = comparisons.name(id, numbers);
            List<Disagreement> all = new ArrayList<>();
            for (RegisterRow row : portion) {
                boolean repeated =
                        row.number().filter(number -> !news.remove(number)).isPresent();
                List<Disagreement> ofRow = CompareRows.compare(row, row.number().map(held::get), repeated);
                agreeing += ofRow.isEmpty() ? 1 : 0;
                all.addAll(ofRow);
            }
            add(all);
            portion.clear();
        }

        void addUnnamed() {
            String after = "";
            List<HeldPaper> some = comparisons.listUnnamed(id, after, ROWS_AT_ONCE);
            while (!some.isEmpty()) {
                add(some.stream().map(CompareRows::onlyHere).toList());
                after = some.getLast().number();
                some = comparisons.listUnnamed(id, after, ROWS_AT_ONCE);
            }
        }

        private void add(List<Disagreement> all) {
            comparisons.add(id, found + 1, all);
            found += all.size();
        }
    }
}
