package uk.kerbside.enforcement.ledger;

import java.util.List;
import java.util.Optional;
import uk.kerbside.enforcement.knowledge.PlaceAreas;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;

/** The council's places as they were at one time, as far as that is known. */
public interface PlacesOfThen {
    /** For what is asked of the present. */
    PlacesOfThen NONE = new PlacesOfThen() {
        @Override
        public Optional<Place> find(PlaceCode code) {
            return Optional.empty();
        }

        @Override
        public List<PlaceAreas.Bounded> listElsewhere() {
            return List.of();
        }
    };

    /** One by its code; empty where nothing else is known of it than what it is now. */
    Optional<Place> find(PlaceCode code);

    /** Those that lay elsewhere than they lie now, with where they lay. */
    List<PlaceAreas.Bounded> listElsewhere();
}
