package uk.kerbside.helpline.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import uk.kerbside.events.places.CalendarPublished;
import uk.kerbside.events.places.CalendarTranslation;
import uk.kerbside.kernel.Calendar;
import uk.kerbside.kernel.WeeklyHours;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.replica.Replicas;

/** By when a case must be seen to, with the calendar as permits last told it. */
@ApplicationScoped
class DueTime {
    private static final String THE_CALENDAR = "calendar";

    private final Replicas replicas;
    private final CouncilClock clock;
    private final WeeklyHours hours;

    DueTime(Replicas replicas, CouncilClock clock, CaseSettings settings) {
        this.replicas = replicas;
        this.clock = clock;
        this.hours = WeeklyHours.parse(settings.workingHours());
    }

    Instant of(Instant openedAt, CaseReasons.Reason reason) {
        // Until permits has told its calendar no day is known to be free: cases come due early rather than late.
        Calendar calendar = replicas.find(CalendarPublished.class, THE_CALENDAR)
                .map(CalendarTranslation::toKernel)
                .orElseGet(() -> new Calendar(clock.zone(), List.of(), List.of()));
        return new WorkingTime(hours, calendar).due(openedAt, reason.dueWorkingDays());
    }
}
