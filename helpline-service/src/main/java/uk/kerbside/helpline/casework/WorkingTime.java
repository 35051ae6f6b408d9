package uk.kerbside.helpline.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import uk.kerbside.kernel.Calendar;
import uk.kerbside.kernel.WeeklyHours;

/**
 * When something must be done that may take so many working days. Pure.
 *
 * <p>The day on which a thing comes in does not count; what comes in when nobody works any more that day, or on a free
 * day, comes in on the next working day. It is due when work ends on the last day that counts, by the local clock.
 */
record WorkingTime(WeeklyHours hours, Calendar calendar) {
    /** Further ahead there is no calendar worth the name. */
    private static final int LONGEST_LOOK_AHEAD_DAYS = 3 * 366;

    /** @throws IllegalStateException when there are not so many working days within three years */
    Instant due(Instant cameIn, int workingDays) {
        LocalDate today = cameIn.atZone(zone()).toLocalDate();
        boolean isStillWorkedToday = endOfWork(today).filter(cameIn::isBefore).isPresent();
        // The day it came in is the first working day that is met; it counts as none.
        int toMeet = workingDays + 1;
        LocalDate day = isStillWorkedToday ? today : today.plusDays(1);
        for (int ahead = 0; ahead < LONGEST_LOOK_AHEAD_DAYS; ahead++, day = day.plusDays(1)) {
            Optional<Instant> end = endOfWork(day);
            if (end.isPresent() && --toMeet == 0) {
                return end.get();
            }
        }
        throw new IllegalStateException("The working hours " + hours + " leave no day to work on");
    }

    /** When work ends that day; empty when nobody works. */
    private Optional<Instant> endOfWork(LocalDate day) {
        if (calendar.isBankHoliday(day)) {
            return Optional.empty();
        }
        var windows = hours.on(day, zone());
        return windows.isEmpty() ? Optional.empty() : windows.getLast().until();
    }

    private ZoneId zone() {
        return calendar.zone();
    }
}
