package uk.kerbside.permits.report.rest;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.permits.report.Period;

/** Which days a report is about: a month, or a first and a last day; this month when nothing is said. */
record PeriodRequest(
        @QueryParam("month") @Parameter(example = "2026-11", description = "A month of the council")
        String month,

        @QueryParam("from") @Parameter(example = "2026-04-01", description = "The first day; needs to as well")
        String from,

        @QueryParam("to") @Parameter(example = "2027-03-31", description = "The last day, which belongs to it")
        String to) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    Period toCore(CouncilClock clock) {
        if (month != null && (from != null || to != null)) {
            throw new InvalidRequestException("/month", "stands alone: name a month, or a first and a last day");
        }
        if (from == null && to == null) {
            return Period.of(
                    month == null
                            ? YearMonth.from(clock.today())
                            : read("/month", month, YearMonth::parse, YearMonth::getYear, "a month such as 2026-11"));
        }
        if (from == null || to == null) {
            throw new InvalidRequestException(from == null ? "/from" : "/to", "is missing");
        }
        LocalDate first = day("/from", from);
        LocalDate last = day("/to", to);
        if (last.isBefore(first)) {
            throw new InvalidRequestException("/to", "lies before the first day");
        }
        Period period = new Period(first, last);
        if (period.isTooLong()) {
            throw new InvalidRequestException("/to", "is more than " + Period.MOST_DAYS + " days after the first day");
        }
        return period;
    }

    private static LocalDate day(String pointer, String text) {
        return read(pointer, text, LocalDate::parse, LocalDate::getYear, "a date such as 2026-11-23");
    }

    private static <T> T read(
            String pointer, String text, Function<String, T> parse, Function<T, Integer> year, String what) {
        try {
            T value = parse.apply(text);
            if (year.apply(value) >= FIRST_YEAR && year.apply(value) <= LAST_YEAR) {
                return value;
            }
        } catch (DateTimeParseException e) {
            throw new InvalidRequestException(pointer, "must be " + what);
        }
        throw new InvalidRequestException(pointer, "is out of bounds");
    }
}
