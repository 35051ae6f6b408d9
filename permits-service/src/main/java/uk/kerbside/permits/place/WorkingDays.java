package uk.kerbside.permits.place;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import uk.kerbside.kernel.Calendar;

/** The days on which the council works: Monday to Friday without bank holidays. */
public final class WorkingDays {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Calendar calendar;

    public WorkingDays(Calendar calendar) {
        this.calendar = calendar;
    }

    /** The day that is so many working days after {@code day}; the day itself does not count. */
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate reached = day;
        for (int left = workingDays; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** How many working days come after {@code day}, up to and with {@code last}; none when that is over. */
    public int between(LocalDate day, LocalDate last) {
        int count = 0;
        for (LocalDate next = day.plusDays(1); !next.isAfter(last); next = next.plusDays(1)) {
            if (isWorkingDay(next)) {
                count++;
            }
        }
        return count;
    }

    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !calendar.isBankHoliday(day);
    }
}
