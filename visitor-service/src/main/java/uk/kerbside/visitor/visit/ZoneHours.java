package uk.kerbside.visitor.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.places.CalendarPublished;
import uk.kerbside.events.places.CalendarTranslation;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.events.places.PlaceTranslation;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Calendar;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.WeeklyHours;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.kit.replica.Replicas;

/** The controlled hours of a zone, as permits last told them. */
@ApplicationScoped
class ZoneHours {
    private static final String THE_CALENDAR = "calendar";

    private final Replicas replicas;
    private final CouncilClock clock;

    ZoneHours(Replicas replicas, CouncilClock clock) {
        this.replicas = replicas;
        this.clock = clock;
    }

    /**
     * When the zone is controlled on the local day of an instant. Where its bays have hours of their own, the visitor
     * needs cover while any bay they may stand in is controlled.
     *
     * @param bays the classes of bay a visit is good in
     * @throws RefusedException {@code ZONE_UNKNOWN}
     */
    ControlledTime on(String zone, Instant instant, Collection<BayClass> bays) {
        Place place = place(zone);
        Calendar calendar = calendar();
        LocalDate day = clock.dayOf(instant);
        return new ControlledTime(bays.stream()
                .filter(place::offers)
                .flatMap(bay -> place.controlledWindows(bay, day, calendar).stream())
                .toList());
    }

    /** The zone's hours as its signs state them. */
    Optional<String> asSigned(String zone) {
        return place(zone).hours().map(WeeklyHours::toString);
    }

    private Place place(String zone) {
        return replicas.find(PlacePublished.class, zone)
                .map(PlaceTranslation::toKernel)
                .orElseThrow(() -> new RefusedException(
                        VisitRefusal.ZONE_UNKNOWN, "The hours of zone " + zone + " are not known here yet."));
    }

    private Calendar calendar() {
        return replicas.find(CalendarPublished.class, THE_CALENDAR)
                .map(CalendarTranslation::toKernel)
                .orElseGet(() -> new Calendar(clock.zone(), List.of(), List.of()));
    }
}
