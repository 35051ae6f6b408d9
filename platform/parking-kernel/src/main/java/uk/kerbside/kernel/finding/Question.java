package uk.kerbside.kernel.finding;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Calendar;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * What somebody asks: is this mark good here, in this bay, then?
 *
 * @param places every place the spot lies in; only those that have bays of this class count
 * @param doubts what keeps us from being sure of a no and does not come from rights: {@link Overlay#DATA_TOO_OLD},
 *     {@link Overlay#SOURCE_INCOMPLETE}, {@link Overlay#OUTAGE}, {@link Overlay#ALERT}
 */
public record Question(
        Vrm vrm,
        List<Place> places,
        BayClass bay,
        Instant at,
        Calendar calendar,
        Windscreen windscreen,
        Set<Overlay> doubts) {

    /** What the officer has seen behind the windscreen. */
    public enum Windscreen {
        NOT_LOOKED_AT,
        NOTHING_DISPLAYED
    }

    public Question {
        places = places.stream().filter(place -> place.offers(bay)).toList();
        doubts = Set.copyOf(doubts);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("None of the places has bays of the class " + bay);
        }
    }
}
