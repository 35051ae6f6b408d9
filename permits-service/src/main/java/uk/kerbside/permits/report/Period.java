package uk.kerbside.permits.report;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days a report is about; both ends belong to it.
 *
 * @param from the first day
 * @param to the last day
 */
public record Period(LocalDate from, LocalDate to) {
    /** Longer reports are several reports. */
    public static final int MOST_DAYS = 1_100;

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends no earlier than it begins");
        }
    }

    public static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    public boolean isTooLong() {
        return from.plusDays(MOST_DAYS).isBefore(to);
    }
}
