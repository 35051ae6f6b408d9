package uk.kerbside.kernel;

import java.util.Set;

/** Where a right is good. */
public sealed interface PlaceScope {
    boolean reaches(PlaceCode place);

    /** All over the council's area. */
    record Everywhere() implements PlaceScope {
        @Override
        public boolean reaches(PlaceCode place) {
            return true;
        }
    }

    /** At these places and nowhere else. */
    record Listed(Set<PlaceCode> places) implements PlaceScope {
        public Listed {
            places = Set.copyOf(places);
        }

        @Override
        public boolean reaches(PlaceCode place) {
            return places.contains(place);
        }
    }
}
