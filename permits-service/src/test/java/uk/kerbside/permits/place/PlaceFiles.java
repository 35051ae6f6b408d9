package uk.kerbside.permits.place;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.Calendar;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.imports.ImportReport;

/** Reads places for tests of other features, through the import itself; nobody is told. */
public final class PlaceFiles {
    private PlaceFiles() {}

    public static ImportReport read(String csv, Places into, CouncilClock clock) {
        PlacesTold nobody = new NobodyListens();
        PlaceVersions none = new NoVersions();
        StateLocation stateLocation = new StateLocation(into, new NoLocations(), nobody, new Usual());
        BeginPlace begin = new BeginPlace(into, none, nobody, stateLocation, clock);
        return new ImportPlaces(into, none, new NothingFiled(), begin)
                .take(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    /** What is read is all there is: nothing was before, and nothing is planned. */
    private static final class NoVersions implements PlaceVersions {
        @Override
        public List<CouncilPlace> list(String code) {
            return List.of();
        }

        @Override
        public Optional<CouncilPlace> find(String code, LocalDate validFrom) {
            return Optional.empty();
        }

        @Override
        public void keep(CouncilPlace version) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(String code, LocalDate validFrom) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> listChanging(LocalDate from, LocalDate to, String afterCode, int limit) {
            return List.of();
        }

        @Override
        public List<String> listDue(LocalDate today, int limit) {
            return List.of();
        }

        @Override
        public Optional<CouncilPlace> findDue(String code, LocalDate after, LocalDate today) {
            return Optional.empty();
        }
    }

    private static final class NothingFiled implements FiledPlaces {
        @Override
        public boolean wasTaken(CouncilPlace row) {
            return false;
        }

        @Override
        public void keepTaken(CouncilPlace row) {}
    }

    private static final class NoLocations implements LocationsWithin {
        @Override
        public void keep(String location, String within, Optional<String> describedBy) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> around(String location) {
            return Optional.empty();
        }

        @Override
        public int count(String describedBy) {
            return 0;
        }

        @Override
        public List<String> list(String within) {
            return List.of();
        }
    }

    private record Usual() implements LocationSettings {
        @Override
        public Period keptFor() {
            return Period.ofMonths(12);
        }

        @Override
        public int mostPerAccount() {
            return 50;
        }

        @Override
        public int radiusMetres() {
            return 25;
        }
    }

    private static final class NobodyListens implements PlacesTold {
        @Override
        public void published(CouncilPlace place) {}

        @Override
        public void published(Calendar calendar) {}
    }
}
