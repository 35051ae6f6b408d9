package uk.kerbside.enforcement.check;

import java.util.Optional;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.enforcement.knowledge.PlaceAreas;
import uk.kerbside.enforcement.ledger.PlacesOfThen;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;

/**
 * The council's places, as they are or as they were.
 *
 * @param now what they are
 * @param then what some of them were
 */
record Ground(Knowledge now, PlacesOfThen then) {
    Optional<Place> find(PlaceCode code) {
        return then.find(code).or(() -> now.place(code));
    }

    /** As it was, when it was otherwise. */
    Place then(Place place) {
        return then.find(place.code()).orElse(place);
    }

    /** Where they lie or lay. */
    PlaceAreas areas() {
        return now.areasWith(then.listElsewhere());
    }
}
