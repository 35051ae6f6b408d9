package uk.kerbside.permits.migration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as clerks write them: {@code 2026-11-23}, or day/month/year, which is mended. */
final class PaperDates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private PaperDates() {}

    /** A date, and whether it was written day first. */
    record Read(LocalDate day, boolean rewritten) {}

    /** Empty for what is no date, and for a day there is not, such as 31 February. */
    static Optional<Read> read(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3)).map(day -> new Read(day, false));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.matches()
                ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)).map(day -> new Read(day, true))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            // Reported by the caller, which names the row.
            return Optional.empty();
        }
    }
}
