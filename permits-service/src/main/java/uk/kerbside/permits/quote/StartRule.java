package uk.kerbside.permits.quote;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.place.Calendars;
import uk.kerbside.permits.place.WorkingDays;

/** When a permit may start. */
@ApplicationScoped
class StartRule {
    private final Calendars calendars;
    private final CouncilClock clock;

    StartRule(Calendars calendars, CouncilClock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** At once, or when the day begins that was asked for. */
    Instant start(PermitRequest request, Instant now) {
        return start(request.startsOn(), now);
    }

    private Instant start(Optional<LocalDate> asked, Instant now) {
        return asked.filter(day -> !day.equals(clock.dayOf(now)))
                .map(clock::startOf)
                .orElse(now);
    }

    /** At once when the day that was asked for has come meanwhile. */
    Instant startNow(PermitRequest request, Instant now) {
        return start(request.startsOn().filter(day -> day.isAfter(clock.dayOf(now))), now);
    }

    /** @throws RefusedException when the first day is too early or too late for these rules */
    void require(TypeVersion rules, LocalDate firstDay) {
        LocalDate today = clock.today();
        if (firstDay.isBefore(today)) {
            throw new RefusedException(QuoteRefusal.START_IN_THE_PAST, "A permit starts today or later.");
        }
        LocalDate latest = today.plusDays(rules.startAtMostDaysAhead());
        if (firstDay.isAfter(latest)) {
            throw new RefusedException(
                    QuoteRefusal.START_TOO_FAR_AHEAD, "It can start on " + Words.day(latest) + " at the latest.");
        }
        if (rules.noticeWorkingDays() == 0) {
            // Today is early enough, and nobody has to look into the calendar: so it is for nearly all types.
            return;
        }
        LocalDate earliest = new WorkingDays(calendars.current()).after(today, rules.noticeWorkingDays());
        if (firstDay.isBefore(earliest)) {
            throw new RefusedException(
                    QuoteRefusal.NOTICE_TOO_SHORT, "It can start on " + Words.day(earliest) + " at the earliest.");
        }
    }
}
