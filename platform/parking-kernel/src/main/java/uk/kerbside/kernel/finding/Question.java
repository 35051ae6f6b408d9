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
 * @param places every place the spot lies in, the most specific first; only those that have bays of this class count
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
        Set<Overlay> doubts,
        Surroundings surroundings) {

    /**
     * What the officer has seen behind the windscreen.
     *
     * @param isLookedAt whether anybody has looked: without that, nothing displayed means nothing
     */
    public record Windscreen(boolean isLookedAt, List<Displayed> displayed) {
        public static final Windscreen NOT_LOOKED_AT = new Windscreen(false, List.of());
        public static final Windscreen NOTHING_DISPLAYED = new Windscreen(true, List.of());

        public Windscreen {
            displayed = List.copyOf(displayed);
        }

        public static Windscreen displaying(List<Displayed> things) {
            return new Windscreen(true, things);
        }
    }

    public Question {
        places = offering(bay, places);
        doubts = Set.copyOf(doubts);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("None of the places has bays of the class " + bay);
        }
    }

    /** Nearly always all of them. */
    private static List<Place> offering(BayClass bay, List<Place> places) {
        for (Place place : places) {
            if (!place.offers(bay)) {
                return places.stream().filter(one -> one.offers(bay)).toList();
            }
        }
        return List.copyOf(places);
    }

    /** A question about a spot and a vehicle of which nothing is known but rights. */
    public Question(
            Vrm vrm,
            List<Place> places,
            BayClass bay,
            Instant at,
            Calendar calendar,
            Windscreen windscreen,
            Set<Overlay> doubts) {
        this(vrm, places, bay, at, calendar, windscreen, doubts, Surroundings.NONE);
    }

    /** The same, when earlier checks were looked up. */
    public Question with(Sightings seen) {
        return new Question(vrm, places, bay, at, calendar, windscreen, doubts, surroundings.with(seen));
    }
}
