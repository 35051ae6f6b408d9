package uk.kerbside.permits.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.kit.imports.CsvImport;
import uk.kerbside.kit.imports.CsvRow;
import uk.kerbside.kit.imports.ImportReport;
import uk.kerbside.kit.problem.RefusedException;

/** An administrator brings places: sound rows are taken, others are reported. Safe to repeat. */
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
    private final PlacesTold told;
    private final StateLocation stateLocation;

    ImportPlaces(Places places, PlacesTold told, StateLocation stateLocation) {
        this.places = places;
        this.told = told;
        this.stateLocation = stateLocation;
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
        CouncilPlace place = known.map(read::withUnfiledOf).orElse(read);
        if (earlier != null && !earlier.equals(read)) {
            tally.refused(line, "CODE_REPEATED", "An earlier row describes this place otherwise.");
        } else if (earlier != null || known.filter(place::equals).isPresent()) {
            tally.repeated();
        } else if (known.filter(now -> read.validFrom().isBefore(now.validFrom()))
                .isPresent()) {
            // An older file: what has changed since is not undone by it, nor what it was before put in its place.
            tally.refused(
                    line,
                    "CHANGED_SINCE",
                    "The place is as it is since " + known.get().validFrom() + ", which is later than valid_from.");
        } else {
            places.save(place);
            told.published(place);
            stateLocation.follow(place);
            tally.accepted();
        }
    }
}
