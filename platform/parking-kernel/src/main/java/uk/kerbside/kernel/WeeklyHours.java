package uk.kerbside.kernel;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hours that come again each week, as signs state them: {@code Mon-Fri 08:00-10:00;14:00-16:00}, {@code Mon-Sun
 * 00:00-24:00}. Several groups of days are separated by a comma and a space: {@code Mon-Fri 08:30-18:30, Sat
 * 08:30-13:30}. Windows are half-open in local time; none passes midnight.
 */
public final class WeeklyHours {
    private static final Pattern GROUP = Pattern.compile("([A-Z][a-z]{2})(?:-([A-Z][a-z]{2}))? (\\S+)");
    private static final Pattern WINDOW = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final int LONGEST_LOOK_AHEAD_DAYS = 8;

    /** A stretch of a local day in minutes since midnight; {@code until} is 1,440 at most. */
    private record Window(int from, int until) {
        private boolean contains(LocalTime time) {
            int minute = time.toSecondOfDay() / 60;
            return minute >= from && minute < until;
        }

        @Override
        public String toString() {
            return clock(from) + "-" + clock(until);
        }
    }

    private final Map<DayOfWeek, List<Window>> windows;

    private WeeklyHours(Map<DayOfWeek, List<Window>> windows) {
        this.windows = windows;
    }

    /** Every hour of the week. */
    public static WeeklyHours always() {
        return parse("Mon-Sun 00:00-24:00");
    }

    /** @throws IllegalArgumentException when it is not written as described above */
    public static WeeklyHours parse(String text) {
        Map<DayOfWeek, List<Window>> windows = new EnumMap<>(DayOfWeek.class);
        for (String group : text.strip().split(", *")) {
            Matcher matcher = GROUP.matcher(group);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("Hours are written like Mon-Fri 08:30-18:30, not like " + group);
            }
            List<Window> ofGroup = windows(matcher.group(3));
            int first = day(matcher.group(1));
            int last = matcher.group(2) == null ? first : day(matcher.group(2));
            if (last < first) {
                throw new IllegalArgumentException("The days of " + group + " run backwards");
            }
            for (int day = first; day <= last; day++) {
                if (windows.put(DayOfWeek.of(day + 1), ofGroup) != null) {
                    throw new IllegalArgumentException(DAYS.get(day) + " is named twice in " + text);
                }
            }
        }
        return new WeeklyHours(windows);
    }

    private static int day(String name) {
        int day = DAYS.indexOf(name);
        if (day < 0) {
            throw new IllegalArgumentException(name + " is no day");
        }
        return day;
    }

    private static List<Window> windows(String text) {
        List<Window> windows =
                Arrays.stream(text.split(";", -1)).map(WeeklyHours::window).toList();
        for (int i = 1; i < windows.size(); i++) {
            if (windows.get(i).from < windows.get(i - 1).until) {
                throw new IllegalArgumentException("The windows of " + text + " are out of order or overlap");
            }
        }
        return windows;
    }

    private static Window window(String text) {
        Matcher matcher = WINDOW.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A window is written like 08:30-18:30, not like " + text);
        }
        Window window = new Window(minute(matcher.group(1)), minute(matcher.group(2)));
        if (window.until <= window.from) {
            throw new IllegalArgumentException("The window " + text + " does not end after it begins");
        }
        return window;
    }

    private static int minute(String clock) {
        int hours = Integer.parseInt(clock.substring(0, 2));
        int minutes = Integer.parseInt(clock.substring(3));
        int minute = hours * 60 + minutes;
        if (minutes > 59 || minute > MINUTES_OF_DAY) {
            throw new IllegalArgumentException(clock + " is no time of day");
        }
        return minute;
    }

    private static String clock(int minute) {
        return String.format("%02d:%02d", minute / 60, minute % 60);
    }

    public boolean isOpenAt(LocalDateTime local) {
        return windows.getOrDefault(local.getDayOfWeek(), List.of()).stream()
                .anyMatch(window -> window.contains(local.toLocalTime()));
    }

    /** Whether there is no hour outside: day and night, all week. */
    public boolean isAlways() {
        return windows.size() == DAYS.size()
                && windows.values().stream()
                        .allMatch(day ->
                                day.size() == 1 && day.getFirst().toString().equals("00:00-24:00"));
    }

    /**
     * The windows of one local day as instants. On the days the clocks change a window is as long as the local clock
     * says, an hour shorter or longer in fact.
     */
    public List<Interval> on(LocalDate date, ZoneId zone) {
        List<Interval> intervals = new ArrayList<>();
        for (Window window : windows.getOrDefault(date.getDayOfWeek(), List.of())) {
            Interval interval = Interval.of(instant(date, window.from, zone), instant(date, window.until, zone));
            if (!interval.isEmpty()) {
                intervals.add(interval);
            }
        }
        return intervals;
    }

    /** When it next opens or closes after {@code instant}; empty for hours that never change. */
    public Optional<Instant> nextChange(Instant instant, ZoneId zone) {
        LocalDate today = instant.atZone(zone).toLocalDate();
        List<Interval> ahead = new ArrayList<>();
        for (int day = 0; day <= LONGEST_LOOK_AHEAD_DAYS; day++) {
            ahead.addAll(on(today.plusDays(day), zone));
        }
        Optional<Instant> previousEnd = Optional.empty();
        for (Interval window : ahead) {
            boolean joined = previousEnd.filter(window.from()::equals).isPresent();
            if (previousEnd.filter(end -> end.isAfter(instant)).isPresent() && !joined) {
                return previousEnd;
            }
            if (window.from().isAfter(instant) && !joined) {
                return Optional.of(window.from());
            }
            previousEnd = window.until();
        }
        return isAlways() ? Optional.empty() : previousEnd.filter(end -> end.isAfter(instant));
    }

    private static Instant instant(LocalDate date, int minute, ZoneId zone) {
        return date.atStartOfDay().plus(Duration.ofMinutes(minute)).atZone(zone).toInstant();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeeklyHours hours && windows.equals(hours.windows);
    }

    @Override
    public int hashCode() {
        return windows.hashCode();
    }

    /** Written as signs state them; {@link #parse} reads it back. */
    @Override
    public String toString() {
        List<String> groups = new ArrayList<>();
        for (int first = 0; first < DAYS.size(); ) {
            List<Window> ofDay = windows.get(DayOfWeek.of(first + 1));
            int last = first;
            while (ofDay != null && last + 1 < DAYS.size() && ofDay.equals(windows.get(DayOfWeek.of(last + 2)))) {
                last++;
            }
            if (ofDay != null) {
                String days = first == last ? DAYS.get(first) : DAYS.get(first) + "-" + DAYS.get(last);
                groups.add(days + " " + ofDay.stream().map(Window::toString).collect(Collectors.joining(";")));
            }
            first = last + 1;
        }
        return String.join(", ", groups);
    }
}
