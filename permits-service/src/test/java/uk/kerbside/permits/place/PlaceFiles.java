package uk.kerbside.permits.place;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.Calendar;
import uk.kerbside.kit.imports.ImportReport;

/** Reads places for tests of other features, through the import itself; nobody is told. */
public final class PlaceFiles {
    private PlaceFiles() {}

    public static ImportReport read(String csv, Places into) {
        return new ImportPlaces(
                        into,
                        new NothingFiled(),
                        new NobodyListens(),
                        new StateLocation(into, new NoLocations(), new NobodyListens(), new Usual()))
                .take(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
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
