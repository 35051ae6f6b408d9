package uk.kerbside.permits.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.place.Places;

/** Reads the next rows of an import, and what they are judged by. */
@ApplicationScoped
class ReadPortion {
    private static final int ALL = 100_000;

    private final PaperImports imports;
    private final WaitingRows waiting;
    private final PaperPermits papers;
    private final PermitTypes types;
    private final Places places;
    private final MigrationSettings settings;

    ReadPortion(
            PaperImports imports,
            WaitingRows waiting,
            PaperPermits papers,
            PermitTypes types,
            Places places,
            MigrationSettings settings) {
        this.imports = imports;
        this.waiting = waiting;
        this.papers = papers;
        this.types = types;
        this.places = places;
        this.settings = settings;
    }

    /**
     * What there is to do.
     *
     * @param claimed fingerprints of the rows that have the numbers already
     */
    record Portion(List<PaperRow> rows, PaperRules rules, Map<String, String> claimed) {}

    /**
     * The first rows behind a line.
     *
     * @return empty when the import is not running
     */
    @Transactional
    Optional<Portion> read(String importId, long afterLine) {
        return imports.find(importId)
                .filter(found -> found.status() == ImportStatus.RUNNING)
                .map(found -> {
                    List<PaperRow> rows = waiting.next(importId, afterLine, settings.rowsAtOnce());
                    TypeLabels labels = new TypeLabels(types.list(), settings.labels(), settings.labelsByPlace());
                    PaperRules rules = new PaperRules(labels, places.list("", ALL), found.judgedOn());
                    return new Portion(rows, rules, papers.fingerprints(numbers(rows)));
                });
    }

    private static List<String> numbers(List<PaperRow> rows) {
        return rows.stream()
                .flatMap(row -> row.text(PaperRow.Column.PERMIT_NUMBER).stream())
                .map(number -> number.toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
