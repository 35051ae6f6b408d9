package uk.kerbside.permits.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.kit.imports.CsvImport;
import uk.kerbside.kit.imports.CsvRow;
import uk.kerbside.kit.imports.ImportReport;
import uk.kerbside.kit.imports.RowFault;
import uk.kerbside.kit.problem.RefusedException;

/**
 * An administrator brings places: sound rows are taken, others are reported. A row of a place that is known already and
 * begins later is planned, as a change by hand would be. Safe to repeat.
 */
@ApplicationScoped
public class ImportPlaces {
    private static final CsvImport FILE = CsvImport.withColumns(
            "code",
            "kind",
            "name",
            "controlled_hours",
            "bay_classes",
            "capacity",
            "traffic_order",
            "valid_from",
            "term_time_only",
            "boundary_wkt");

    private final Places places;
    private final PlaceVersions versions;
    private final FiledPlaces filed;
    private final BeginPlace begin;

    ImportPlaces(Places places, PlaceVersions versions, FiledPlaces filed, BeginPlace begin) {
        this.places = places;
        this.versions = versions;
        this.filed = filed;
        this.begin = begin;
    }

    /** @throws RefusedException when the file as a whole cannot be read */
    @Transactional
    public ImportReport take(InputStream file) {
        ImportReport.Tally tally = ImportReport.tally();
        Map<String, CouncilPlace> taken = new HashMap<>();
        try (var rows = FILE.open(file)) {
            for (CsvRow row : rows) {
                PlaceRow read = new PlaceRow(row);
                Optional<CouncilPlace> place = read.place();
                read.faults().forEach(fault -> tally.refused(fault.line(), fault.code(), fault.message()));
                place.ifPresent(sound -> take(sound, row.line(), taken, tally));
            }
        }
        return tally.report();
    }

    private void take(CouncilPlace read, long line, Map<String, CouncilPlace> taken, ImportReport.Tally tally) {
        CouncilPlace earlier = taken.putIfAbsent(read.code(), read);
        Optional<CouncilPlace> known = places.findForUpdate(read.code());
        Optional<CouncilPlace> then = known.map(now -> asOf(read.validFrom(), now));
        CouncilPlace place = then.map(read::withUnfiledOf).orElse(read);
        Optional<RowFault> fault = known.flatMap(now -> fault(read, now, line));
        if (earlier != null && !earlier.equals(read)) {
            tally.refused(line, "CODE_REPEATED", "An earlier row describes this place otherwise.");
        } else if (then.filter(place::equals).isPresent()) {
            filed.keepTaken(read);
            tally.repeated();
        } else if (earlier != null) {
            tally.repeated();
        } else if (fault.isPresent()) {
            tally.refused(line, fault.get().code(), fault.get().message());
        } else {
            known.ifPresentOrElse(now -> begin.begin(now, place), () -> begin.now(place));
            filed.keepTaken(read);
            tally.accepted();
        }
    }

    /** As it is, or as it is planned to be, on a day to come. */
    private CouncilPlace asOf(LocalDate day, CouncilPlace known) {
        return versions.list(known.code()).stream()
                .filter(version -> version.validFrom().isAfter(known.validFrom())
                        && !version.validFrom().isAfter(day))
                .reduce(known, (earlier, later) -> later);
    }

    private Optional<RowFault> fault(CouncilPlace read, CouncilPlace known, long line) {
        if (read.kind() != known.kind()) {
            return Optional.of(new RowFault(line, "KIND_FIXED", "The place is a " + known.kind() + " and stays one."));
        }
        return outdated(read, known, line);
    }

    /** An older file: what has changed since is not undone by it, nor what it was before put in its place. */
    private Optional<RowFault> outdated(CouncilPlace read, CouncilPlace known, long line) {
        if (read.validFrom().isBefore(known.validFrom())) {
            return Optional.of(new RowFault(
                    line,
                    "CHANGED_SINCE",
                    "The place is as it is since " + known.validFrom() + ", which is later than valid_from."));
        }
        if (filed.wasTaken(read)) {
            return Optional.of(new RowFault(
                    line,
                    "CHANGED_SINCE",
                    "This row was taken before, and the place was changed afterwards. Change the place itself, or say with"
                            + " a later valid_from that it is so again."));
        }
        return known.validUntil()
                .filter(end -> read.validUntil().isEmpty() && read.validFrom().isBefore(end))
                .map(end -> new RowFault(
                        line,
                        "PLACE_ENDED",
                        "The place has an end on " + end
                                + ", of which the row says nothing. If it is there again, say so"
                                + " with a valid_from from that day on, or change the place itself."));
    }
}
