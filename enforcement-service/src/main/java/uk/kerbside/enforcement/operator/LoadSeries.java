package uk.kerbside.enforcement.operator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.imports.CsvImport;
import uk.kerbside.kit.imports.CsvRow;
import uk.kerbside.kit.imports.ImportReport;
import uk.kerbside.kit.problem.RefusedException;

/**
 * A third party brings a series as a file. Rows are written in portions while they are read, so that memory holds a
 * portion whatever the length of the file. One row at fault and nothing of the series is ever told: half of it would
 * leave people uncovered who have paid.
 */
@ApplicationScoped
public class LoadSeries {
    private static final CsvImport FILE =
            CsvImport.withColumns("reference", "vrm", "places", "bay_classes", "from", "until");

    private final SeriesShelf shelf;
    private final JudgeContent judge;
    private final OperatorSettings.Series settings;
    private final InstantSource clock;

    LoadSeries(SeriesShelf shelf, JudgeContent judge, OperatorSettings settings, InstantSource clock) {
        this.shelf = shelf;
        this.judge = judge;
        this.settings = settings.series();
        this.clock = clock;
    }

    /** @throws RefusedException when the file as a whole cannot be read, {@code SERIES_TOO_LONG} */
    public OperatorSeries load(String operator, InputStream file) {
        OperatorSeries series = new OperatorSeries(
                Ids.uuid7(),
                operator,
                SeriesState.LOADING,
                0,
                0,
                List.of(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty());
        try (var rows = FILE.open(file)) {
            QuarkusTransaction.requiringNew().run(() -> shelf.add(series));
            Intake intake = new Intake(series.seriesId());
            for (CsvRow row : rows) {
                if (!intake.take(row)) {
                    break;
                }
            }
            intake.write();
            return QuarkusTransaction.requiringNew().call(() -> finish(series, intake.tally.report()));
        } catch (RuntimeException e) {
            QuarkusTransaction.requiringNew().run(() -> abandon(series.seriesId()));
            throw e;
        }
    }

    private OperatorSeries finish(OperatorSeries series, ImportReport report) {
        List<OperatorSeries> all = shelf.listForUpdate(series.operator());
        shelf.report(series.seriesId(), report);
        boolean isOutdated = all.stream()
                .anyMatch(other ->
                        other.state() == SeriesState.LIVE && other.text().compareTo(series.text()) > 0);
        SeriesState sound = isOutdated ? SeriesState.SUPERSEDED : SeriesState.PUBLISHING;
        SeriesState state = report.refused() > 0 ? SeriesState.FAULTY : sound;
        boolean isStillLoading = shelf.become(series.seriesId(), SeriesState.LOADING, state);
        if (!isStillLoading || state != SeriesState.PUBLISHING) {
            shelf.forgetRights(series.seriesId());
        }
        return shelf.find(series.operator(), series.seriesId()).orElseThrow();
    }

    private void abandon(UUID seriesId) {
        if (shelf.become(seriesId, SeriesState.LOADING, SeriesState.ABANDONED)) {
            shelf.forgetRights(seriesId);
        }
    }

    /** One file on its way in. */
    private final class Intake {
        private final UUID seriesId;
        private final ImportReport.Tally tally = ImportReport.tally();
        private final Map<Long, SeriesShelf.Row> portion = new LinkedHashMap<>();
        private long read;
        private long faults;

        private Intake(UUID seriesId) {
            this.seriesId = seriesId;
        }

        /** Says whether to go on. */
        boolean take(CsvRow row) {
            if (++read > settings.rightsAtMost()) {
                throw new RefusedException(
                        OperatorRefusal.SERIES_TOO_LONG,
                        "A series has at most " + settings.rightsAtMost() + " rights.");
            }
            SeriesRow said = new SeriesRow(row, judge);
            said.right().ifPresent(right -> portion.put(row.line(), right));
            said.faults().forEach(fault -> refuse(fault.line(), fault.code(), fault.message()));
            if (portion.size() >= settings.writtenAtOnce()) {
                write();
            }
            if (faults < settings.faultsAtMost()) {
                return true;
            }
            refuse(row.line(), "TOO_MANY_FAULTS", "The rest of the file was not read.");
            return false;
        }

        /** A reference stands under the first row that has it. */
        void write() {
            Set<String> news = QuarkusTransaction.requiringNew()
                    .call(() -> shelf.addRights(seriesId, List.copyOf(portion.values())));
            portion.forEach((line, right) -> {
                if (news.remove(right.reference())) {
                    tally.accepted();
                } else {
                    refuse(line, "REFERENCE_REPEATED", "An earlier row has this reference.");
                }
            });
            portion.clear();
        }

        private void refuse(long line, String code, String message) {
            tally.refused(line, code, message);
            faults++;
        }
    }
}
