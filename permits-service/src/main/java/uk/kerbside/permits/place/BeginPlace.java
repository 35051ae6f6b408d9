package uk.kerbside.permits.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import uk.kerbside.kit.clock.CouncilClock;

/**
 * Has what is said of a place count from its first day on: at once when that has come, otherwise it is planned, and told
 * to the other services when its day begins, because they judge by what they were told last. What was until then is kept
 * among the versions. Joins the caller's transaction, in which the place is locked.
 */
@ApplicationScoped
class BeginPlace {
    private final Places places;
    private final PlaceVersions versions;
    private final PlacesTold told;
    private final StateLocation stateLocation;
    private final CouncilClock clock;

    BeginPlace(
            Places places, PlaceVersions versions, PlacesTold told, StateLocation stateLocation, CouncilClock clock) {
        this.places = places;
        this.versions = versions;
        this.told = told;
        this.stateLocation = stateLocation;
        this.clock = clock;
    }

    /** It is as described from now on, and everybody hears so. */
    void now(CouncilPlace place) {
        places.save(place);
        told.published(place);
        stateLocation.follow(place);
    }

    /** Instead of what is known, whose end stays where it lies before. */
    void inPlaceOf(CouncilPlace known, CouncilPlace changed) {
        LocalDate first = changed.validFrom();
        if (first.isAfter(known.validFrom())) {
            versions.keep(
                    known.validUntil().filter(end -> !end.isAfter(first)).isPresent() ? known : known.until(first));
        }
        now(changed);
    }

    /** Whether it stands beside what is known until its first day comes. */
    boolean isToCome(CouncilPlace known, CouncilPlace changed) {
        return changed.validFrom().isAfter(known.validFrom())
                && changed.validFrom().isAfter(clock.today());
    }

    /** At once, or on its day. */
    void begin(CouncilPlace known, CouncilPlace changed) {
        if (isToCome(known, changed)) {
            versions.keep(changed);
        } else {
            inPlaceOf(known, changed);
        }
    }
}
