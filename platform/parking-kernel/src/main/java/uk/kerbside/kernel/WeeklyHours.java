package uk.kerbside.kernel;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hours that come again each week, as signs state them: {@code Mon-Fri 08:00-10:00;14:00-16:00}, {@code Mon-Sun
 * 00:00-24:00}. Several groups of days are separated by a comma and a space: {@code Mon-Fri 08:30-18:30, Sat
 * 08:30-13:30}. Windows are half-open in local time; none passes midnight; two that meet are one.
 */
public final class WeeklyHours {
    private static final Pattern GROUP = Pattern.compile("([A-Z][a-z]{2})(?:-([A-Z][a-z]{2}))? (\\S+)");
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    // A week, and another for a window that the clock leaps over in the first.
    private static final int LOOK_AHEAD_DAYS = 15;

    private final Map<DayOfWeek, List<DayWindow>> windows;

    private WeeklyHours(Map<DayOfWeek, List<DayWindow>> windows) {
        this.windows = windows;
    }

    /** Every hour of the week. */
    public static WeeklyHours always() {
        return parse("Mon-Sun 00:00-24:00");
    }

    /** @throws IllegalArgumentException when it is not written as described above */
    public static WeeklyHours parse(String text) {
        Map<DayOfWeek, List<DayWindow>> windows = new EnumMap<>(DayOfWeek.class);
        // The limit keeps an empty last group, which is a fault: something was cut off.
        for (String group : text.strip().split(", *", -1)) {
            Matcher matcher = GROUP.matcher(group);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("Hours are written like Mon-Fri 08:30-18:30, not like " + group);
            }
            List<DayWindow> ofGroup = windows(matcher.group(3));
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

    private static List<DayWindow> windows(String text) {
        List<DayWindow> windows = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            DayWindow window = DayWindow.parse(part);
            if (!windows.isEmpty() && window.from() < windows.getLast().until()) {
                throw new IllegalArgumentException("The windows of " + text + " are out of order or overlap");
            }
            if (!windows.isEmpty() && window.from() == windows.getLast().until()) {
                window = new DayWindow(windows.removeLast().from(), window.until());
            }
            windows.add(window);
        }
        return List.copyOf(windows);
    }

    public boolean isOpenAt(LocalDateTime local) {
        for (DayWindow window : of(local.toLocalDate())) {
            if (window.contains(local.toLocalTime())) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is no hour outside: day and night, all week. */
    public boolean isAlways() {
        return windows.size() == DAYS.size()
                && windows.values().stream().flatMap(List::stream).allMatch(DayWindow::isWholeDay);
    }

    /**
     * The windows of one local day as instants, in order. On the days the clocks change a window is as long as the
     * local clock says, an hour shorter or longer in fact; an instant is within exactly when {@link #isOpenAt} says so
     * of its local time.
     */
    public List<Interval> on(LocalDate date, ZoneId zone) {
        return joined(of(date).stream().flatMap(window -> window.on(date, zone).stream()));
    }

    /** When it next opens or closes after {@code instant}; empty for hours that never change. */
    public Optional<Instant> nextChange(Instant instant, ZoneId zone) {
        LocalDate today = instant.atZone(zone).toLocalDate();
        Instant horizon = today.plusDays(LOOK_AHEAD_DAYS).atStartOfDay(zone).toInstant();
        Stream<Interval> ahead =
                IntStream.range(0, LOOK_AHEAD_DAYS).mapToObj(today::plusDays).flatMap(date -> on(date, zone).stream());
        return joined(ahead).stream()
                .flatMap(open -> Stream.concat(Stream.of(open.from()), open.until().stream()))
                .filter(change -> change.isAfter(instant) && change.isBefore(horizon))
                .findFirst();
    }

    /** When it last closed, that very instant included; empty when that was neither today nor yesterday. */
    public Optional<Instant> lastClosing(Instant instant, ZoneId zone) {
        LocalDate today = instant.atZone(zone).toLocalDate();
        Stream<Interval> lately =
                Stream.of(today.minusDays(1), today, today.plusDays(1)).flatMap(date -> on(date, zone).stream());
        return joined(lately).stream()
                .flatMap(open -> open.until().stream())
                .filter(closing -> !closing.isAfter(instant))
                .reduce((earlier, later) -> later);
    }

    private List<DayWindow> of(LocalDate date) {
        return windows.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /** In order, with those that meet made one. */
    private static List<Interval> joined(Stream<Interval> intervals) {
        List<Interval> joined = new ArrayList<>();
        intervals.sorted(Comparator.comparing(Interval::from)).forEach(interval -> {
            boolean meets = !joined.isEmpty() && joined.getLast().abuts(interval);
            Instant from = meets ? joined.removeLast().from() : interval.from();
            joined.add(new Interval(from, interval.until()));
        });
        return List.copyOf(joined);
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
            List<DayWindow> ofDay = windows.get(DayOfWeek.of(first + 1));
            int last = first;
            while (ofDay != null && last + 1 < DAYS.size() && ofDay.equals(windows.get(DayOfWeek.of(last + 2)))) {
                last++;
            }
            if (ofDay != null) {
                String days = first == last ? DAYS.get(first) : DAYS.get(first) + "-" + DAYS.get(last);
                groups.add(days + " " + ofDay.stream().map(DayWindow::toString).collect(Collectors.joining(";")));
            }
            first = last + 1;
        }
        return String.join(", ", groups);
    }
}
