package uk.kerbside.permits.place;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import uk.kerbside.kernel.Calendar;
import uk.kerbside.kit.imports.ImportReport;

/** Reads places for tests of other features, through the import itself; nobody is told. */
public final class PlaceFiles {
    private PlaceFiles() {}

    public static ImportReport read(String csv, Places into) {
        return new ImportPlaces(into, new NobodyListens())
                .take(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static final class NobodyListens implements PlacesTold {
        @Override
        public void published(CouncilPlace place) {}

        @Override
        public void published(Calendar calendar) {}
    }
}
