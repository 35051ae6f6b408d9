package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.place.Calendars;
import uk.kerbside.permits.place.WorkingDays;

/** By when the council decides, and until when an applicant has time. */
@ApplicationScoped
class Deadlines {
    private final Calendars calendars;
    private final CouncilClock clock;

    Deadlines(Calendars calendars, CouncilClock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    LocalDate dayOf(Instant now) {
        return clock.dayOf(now);
    }

    LocalDate dueAfter(int workingDays, Instant now) {
        return new WorkingDays(calendars.current()).after(clock.dayOf(now), workingDays);
    }

    /** Working days the council has left; one at least, so that it has a day when its clock goes on. */
    int daysLeft(PermitApplication application, Instant now) {
        LocalDate decideBy = application.decideBy().orElseThrow();
        return Math.max(1, new WorkingDays(calendars.current()).between(clock.dayOf(now), decideBy));
    }

    /** The end of the last of so many days: applicants have whole days. */
    Instant endOfDayAfter(Period period, Instant now) {
        return clock.startOf(clock.dayOf(now).plus(period).plusDays(1));
    }
}
