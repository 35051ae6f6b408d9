package uk.kerbside.permits.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.BayClass;

/**
 * What one may do with it.
 *
 * @param places where the rule is {@link PlaceRule#NAMED_PLACES}, the ones to choose from (all car parks if empty);
 *     otherwise places it is good at besides
 * @param hours the permit's own hours, never a place's controlled hours
 * @param chosenWeekdays whether it is good on weekdays the holder chooses when buying
 * @param ownSchoolStreetToo whether it also exempts from the school street the property stands in (ruling 12)
 */
public record Conferral(
        List<BayClass> bayClasses,
        PlaceRule placeRule,
        List<String> places,
        Optional<String> hours,
        Optional<Duration> maxStay,
        boolean chosenWeekdays,
        boolean ownSchoolStreetToo) {

    /** Where. */
    public enum PlaceRule {
        OWN_ZONE,
        OWN_WARD,
        NAMED_PLACES,
        EVERYWHERE,
        STATED_LOCATION,
        OWN_SCHOOL_STREET
    }

    public Conferral {
        bayClasses = List.copyOf(bayClasses);
        places = List.copyOf(places);
    }
}
