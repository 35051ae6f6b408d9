package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.place.Calendars;
import uk.kerbside.permits.place.WorkingDays;

/** Until when holders have time, and by when the council decides: whole days of the council's. */
@ApplicationScoped
class Deadlines {
    private final Calendars calendars;
    private final CouncilClock clock;
    private final MeasureSettings settings;

    Deadlines(Calendars calendars, CouncilClock clock, MeasureSettings settings) {
        this.calendars = calendars;
        this.clock = clock;
        this.settings = settings;
    }

    Instant now() {
        return clock.now();
    }

    Instant endOfNotice(Instant now) {
        return endOfDayAfter(settings.notice(), now);
    }

    Instant endOfAppeal(Instant now) {
        return endOfDayAfter(settings.appealableFor(), now);
    }

    Instant endOfAppealOfRevocation(Instant now) {
        return endOfDayAfter(settings.revocationAppealableFor(), now);
    }

    /** Until when what ended then can be restored. */
    Instant endOfRestoring(Instant endedAt) {
        return endOfDayAfter(settings.restorableFor(), endedAt);
    }

    LocalDate appealDecidedBy(Instant now) {
        return new WorkingDays(calendars.current()).after(clock.dayOf(now), settings.appealWithinWorkingDays());
    }

    /** The midnight after a day. */
    Instant endOf(LocalDate day) {
        return clock.startOf(day.plusDays(1));
    }

    private Instant endOfDayAfter(Period period, Instant at) {
        return endOf(clock.dayOf(at).plus(period));
    }
}
