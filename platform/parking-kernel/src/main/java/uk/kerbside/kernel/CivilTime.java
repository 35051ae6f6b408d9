package uk.kerbside.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/** Days of the council's calendar as instants, and back (ruling 1). */
public final class CivilTime {
    private CivilTime() {}

    /** The instant at which a right ends whose last valid day is {@code lastValidDay}: the next local midnight. */
    public static Instant untilEndOf(LocalDate lastValidDay, ZoneId zone) {
        return lastValidDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The last day on which something that ends at {@code until} is valid at some time. */
    public static LocalDate lastValidDay(Instant until, ZoneId zone) {
        return until.minusNanos(1).atZone(zone).toLocalDate();
    }

    /** The last valid day of a term: 12 months from 29 February end on 28 February, from 1 May on 30 April. */
    public static LocalDate lastDayOfTerm(LocalDate firstDay, Period term) {
        LocalDate sameDayLater = firstDay.plus(term);
        boolean monthWasTooShort = term.getDays() == 0 && sameDayLater.getDayOfMonth() < firstDay.getDayOfMonth();
        return monthWasTooShort ? sameDayLater : sameDayLater.minusDays(1);
    }
}
