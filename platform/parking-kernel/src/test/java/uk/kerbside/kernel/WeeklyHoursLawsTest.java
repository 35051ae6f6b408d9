package uk.kerbside.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.kernel.Times.LONDON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for all hours, on all days, both clock changes among them. */
class WeeklyHoursLawsTest {
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    @Property
    void what_is_written_is_read_back(@ForAll("hours") WeeklyHours hours) {
        assertThat(WeeklyHours.parse(hours.toString())).isEqualTo(hours).hasToString(hours.toString());
    }

    @Property
    void an_instant_is_within_the_windows_of_its_day_when_its_local_time_is_open(
            @ForAll("hours") WeeklyHours hours, @ForAll("instants") Instant at) {
        boolean within =
                hours.on(at.atZone(LONDON).toLocalDate(), LONDON).stream().anyMatch(window -> window.contains(at));
        assertThat(within).isEqualTo(isOpen(hours, at));
    }

    @Property
    void the_windows_of_a_day_are_in_order_apart_and_within_the_day(
            @ForAll("hours") WeeklyHours hours, @ForAll("dates") LocalDate date) {
        Instant reached = date.atStartOfDay(LONDON).toInstant();
        boolean first = true;
        for (Interval window : hours.on(date, LONDON)) {
            assertThat(first ? !window.from().isBefore(reached) : window.from().isAfter(reached))
                    .isTrue();
            assertThat(window.isEmpty()).isFalse();
            reached = window.until().orElseThrow();
            first = false;
        }
        assertThat(reached).isBeforeOrEqualTo(CivilTime.untilEndOf(date, LONDON));
    }

    @Property
    void nothing_changes_until_the_next_change_and_then_it_does(
            @ForAll("hours") WeeklyHours hours, @ForAll("instants") Instant at) {
        Optional<Instant> next = hours.nextChange(at, LONDON);
        assertThat(next.isEmpty()).isEqualTo(hours.isAlways());
        if (next.isPresent()) {
            assertThat(next.get()).isAfter(at);
            assertThat(isOpen(hours, next.get())).isNotEqualTo(isOpen(hours, at));
            for (Instant t = at; t.isBefore(next.get()); t = t.plus(Duration.ofMinutes(15))) {
                assertThat(isOpen(hours, t)).isEqualTo(isOpen(hours, at));
            }
            assertThat(isOpen(hours, next.get().minusNanos(1))).isEqualTo(isOpen(hours, at));
        }
    }

    private static boolean isOpen(WeeklyHours hours, Instant at) {
        return hours.isOpenAt(at.atZone(LONDON).toLocalDateTime());
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Times.instants();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Times.dates();
    }

    /** Quarters of hours, many of them around the changes of the clock. */
    @Provide
    Arbitrary<WeeklyHours> hours() {
        Arbitrary<Integer> quarters = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 96), Arbitraries.integers().between(2, 10), Arbitraries.of(0, 96));
        Arbitrary<List<Integer>> day =
                quarters.list().uniqueElements().ofMinSize(0).ofMaxSize(6);
        return day.list()
                .ofSize(7)
                .map(WeeklyHoursLawsTest::written)
                .filter(text -> !text.isEmpty())
                .map(WeeklyHours::parse);
    }

    private static String written(List<List<Integer>> days) {
        List<String> groups = new ArrayList<>();
        for (int day = 0; day < days.size(); day++) {
            List<Integer> ends = days.get(day).stream().sorted().toList();
            String windows = IntStream.range(0, ends.size() / 2)
                    .mapToObj(i -> clock(ends.get(2 * i)) + "-" + clock(ends.get(2 * i + 1)))
                    .collect(Collectors.joining(";"));
            if (!windows.isEmpty()) {
                groups.add(DAYS.get(day) + " " + windows);
            }
        }
        return String.join(", ", groups);
    }

    private static String clock(int quarter) {
        return String.format(Locale.ROOT, "%02d:%02d", quarter / 4, quarter % 4 * 15);
    }
}
