package uk.kerbside.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of a local day in minutes since midnight; {@code until} is 1,440 at most. */
record DayWindow(int from, int until) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");
    private static final int MINUTES_OF_DAY = 24 * 60;

    static DayWindow parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A window is written like 08:30-18:30, not like " + text);
        }
        DayWindow window = new DayWindow(minute(matcher.group(1)), minute(matcher.group(2)));
        if (window.until <= window.from) {
            throw new IllegalArgumentException("The window " + text + " does not end after it begins");
        }
        return window;
    }

    private static int minute(String clock) {
        int minutes = Integer.parseInt(clock.substring(3));
        int minute = Integer.parseInt(clock.substring(0, 2)) * 60 + minutes;
        if (minutes > 59 || minute > MINUTES_OF_DAY) {
            throw new IllegalArgumentException(clock + " is no time of day");
        }
        return minute;
    }

    boolean contains(LocalTime time) {
        int minute = time.toSecondOfDay() / 60;
        return minute >= from && minute < until;
    }

    boolean isWholeDay() {
        return from == 0 && until == MINUTES_OF_DAY;
    }

    /**
     * The instants of that day at which the local clock shows a time within the window. Usually one interval; none when
     * the clock leaps over it, two when the clock is put back inside it.
     */
    List<Interval> on(LocalDate date, ZoneId zone) {
        Instant nextMidnight = date.plusDays(1).atStartOfDay(zone).toInstant();
        List<Interval> intervals = new ArrayList<>();
        Instant begin = date.atStartOfDay(zone).toInstant();
        while (begin.isBefore(nextMidnight)) {
            ZoneOffset offset = zone.getRules().getOffset(begin);
            Instant end =
                    nextTransition(zone, begin).filter(nextMidnight::isAfter).orElse(nextMidnight);
            Interval.of(instant(date, from, offset), instant(date, until, offset))
                    .intersect(Interval.of(begin, end))
                    .ifPresent(intervals::add);
            begin = end;
        }
        return intervals;
    }

    private static Optional<Instant> nextTransition(ZoneId zone, Instant after) {
        return Optional.ofNullable(zone.getRules().nextTransition(after)).map(ZoneOffsetTransition::getInstant);
    }

    private static Instant instant(LocalDate date, int minute, ZoneOffset offset) {
        return date.atStartOfDay().plusMinutes(minute).toInstant(offset);
    }

    /** As signs state it. */
    @Override
    public String toString() {
        return clock(from) + "-" + clock(until);
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
