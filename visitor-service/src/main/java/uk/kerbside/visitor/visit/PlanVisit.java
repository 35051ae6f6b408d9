package uk.kerbside.visitor.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.visitor.household.Household;

/** Works out when a visit would begin and end and what it would cost; changes nothing. */
@ApplicationScoped
class PlanVisit {
    private final ZoneHours hours;
    private final VisitSettings settings;

    PlanVisit(ZoneHours hours, VisitSettings settings) {
        this.hours = hours;
        this.settings = settings;
    }

    /** When it begins, and what that buys. */
    record Plan(Instant from, ControlledTime.Cover cover) {
        Instant until() {
            return cover.until();
        }

        int units() {
            return cover.units();
        }
    }

    /**
     * @param startsAt when it shall begin, or now
     * @throws RefusedException {@code START_IN_THE_PAST}, {@code START_TOO_FAR_AHEAD}, {@code ZONE_UNKNOWN}, {@code
     *     NOT_CONTROLLED}
     */
    Plan plan(Household household, int units, Optional<Instant> startsAt, Instant now) {
        Instant from = start(startsAt, now);
        return hours.on(household.zone(), from, household.rules().confers())
                .cover(from, units, household.visitorRules().unit())
                .map(cover -> new Plan(from, cover))
                .orElseThrow(() -> new RefusedException(
                        VisitRefusal.NOT_CONTROLLED,
                        "Zone " + household.zone() + " is controlled "
                                + hours.asSigned(household.zone()).orElse("at no time")
                                + "; for the rest of that day no permit is needed, and no credit was spent."));
    }

    private Instant start(Optional<Instant> asked, Instant now) {
        // The database keeps microseconds: what is answered now must be what is read back later.
        Instant start = asked.orElse(now).truncatedTo(ChronoUnit.MICROS);
        if (start.isBefore(now.minus(settings.startTolerance()))) {
            throw new RefusedException(
                    VisitRefusal.START_IN_THE_PAST,
                    "A visit cannot begin in the past; leave the start out to begin at once.");
        }
        if (start.isAfter(now.plus(settings.aheadAtMost()))) {
            throw new RefusedException(
                    VisitRefusal.START_TOO_FAR_AHEAD,
                    "A visit can be booked at most " + settings.aheadAtMost().toDays() + " days ahead.");
        }
        return start.isBefore(now) ? now : start;
    }
}
