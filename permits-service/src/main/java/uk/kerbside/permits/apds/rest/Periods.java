package uk.kerbside.permits.apds.rest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.WeeklyHours;

/** Weekly hours as the standard writes periods. */
final class Periods {
    /** A Monday; in UTC no clock changes that week. */
    private static final LocalDate SOME_MONDAY = LocalDate.of(2026, 6, 1);

    private Periods() {}

    /** None when they never close: then the overall period says it all. */
    static List<Apds.Period> of(String hours) {
        WeeklyHours weekly = WeeklyHours.parse(hours);
        if (weekly.isAlways()) {
            return List.of();
        }
        Map<List<Interval>, List<String>> daysByHours = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            LocalDate date = SOME_MONDAY.plusDays(day.ordinal());
            List<Interval> open = weekly.on(date, ZoneOffset.UTC).stream()
                    .map(interval -> onMonday(interval, day))
                    .toList();
            if (!open.isEmpty()) {
                daysByHours
                        .computeIfAbsent(open, first -> new ArrayList<>())
                        .add(day.name().toLowerCase(Locale.ROOT));
            }
        }
        return daysByHours.entrySet().stream()
                .map(entry -> new Apds.Period(List.of(new Apds.Days(entry.getValue())), times(entry.getKey())))
                .toList();
    }

    /** So that the same hours of different days are the same. */
    private static Interval onMonday(Interval interval, DayOfWeek day) {
        long seconds = day.ordinal() * 86_400L;
        return Interval.of(
                interval.from().minusSeconds(seconds),
                interval.until().orElseThrow().minusSeconds(seconds));
    }

    private static Optional<List<Apds.Times>> times(List<Interval> open) {
        List<Apds.Times> times = open.stream()
                .map(interval -> new Apds.Times(
                        time(interval.from()), time(interval.until().orElseThrow())))
                .toList();
        boolean isWholeDay = times.equals(List.of(new Apds.Times("00:00", "00:00")));
        return Optional.of(times).filter(found -> !isWholeDay);
    }

    private static String time(Instant instant) {
        return LocalTime.ofInstant(instant, ZoneOffset.UTC).toString().substring(0, 5);
    }
}
