package uk.kerbside.visitor.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.WeeklyHours;

@Tag("V-3")
class ControlledTimeTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration FOUR_HOURS = Duration.ofHours(4);
    private static final String ALWAYS = "Mon-Sun 00:00-24:00";
    private static final String WORKDAYS = "Mon-Fri 08:30-18:30";
    private static final String TWICE = "Mon-Fri 08:00-10:00;14:00-16:00";

    // Tuesday 24 November 2026 in winter time, so that local time is UTC.
    @ParameterizedTest(name = "{0}: from {1} with {2} units until {3}, costs {4}")
    @CsvSource({
        // One window.
        "Mon-Fri 08:30-18:30, 08:30:00, 1, 12:30:00, 1",
        "Mon-Fri 08:30-18:30, 10:00:00, 1, 14:00:00, 1",
        "Mon-Fri 08:30-18:30, 10:00:00, 2, 18:00:00, 2",
        // Before the hours begin nothing is used.
        "Mon-Fri 08:30-18:30, 07:00:00, 1, 12:30:00, 1",
        "Mon-Fri 08:30-18:30, 00:00:00, 1, 12:30:00, 1",
        // The end of the hours ends cover; what is not needed is not spent.
        "Mon-Fri 08:30-18:30, 10:00:00, 3, 18:30:00, 3",
        "Mon-Fri 08:30-18:30, 10:00:00, 9, 18:30:00, 3",
        "Mon-Fri 08:30-18:30, 14:30:00, 2, 18:30:00, 1",
        "Mon-Fri 08:30-18:30, 14:29:59, 2, 18:30:00, 2",
        "Mon-Fri 08:30-18:30, 18:29:59, 1, 18:30:00, 1",
        // Two windows: what lies between costs nothing.
        "Mon-Fri 08:00-10:00;14:00-16:00, 08:00:00, 1, 16:00:00, 1",
        "Mon-Fri 08:00-10:00;14:00-16:00, 09:00:00, 5, 16:00:00, 1",
        "Mon-Fri 08:00-10:00;14:00-16:00, 11:00:00, 1, 16:00:00, 1",
        "Mon-Fri 06:00-10:00;14:00-16:00, 06:00:00, 1, 10:00:00, 1",
        "Mon-Fri 06:00-10:00;14:00-16:00, 06:00:00, 2, 16:00:00, 2",
        "Mon-Fri 06:00-11:00;14:00-23:00, 06:00:00, 2, 17:00:00, 2",
        // Nothing carries past midnight.
        "Mon-Sun 00:00-24:00, 00:00:00, 6, 24:00:00, 6",
        "Mon-Sun 00:00-24:00, 00:00:00, 9, 24:00:00, 6",
        "Mon-Sun 00:00-24:00, 23:30:00, 2, 24:00:00, 1",
        "Mon-Sun 00:00-24:00, 20:00:00, 1, 24:00:00, 1",
    })
    void units_buy_controlled_time_of_the_day(String hours, String start, int units, String until, int cost) {
        Optional<ControlledTime.Cover> cover = on(hours, "2026-11-24").cover(onTuesday(start), units, FOUR_HOURS);

        assertThat(cover.map(ControlledTime.Cover::until)).contains(onTuesday(until));
        assertThat(cover.map(ControlledTime.Cover::units)).contains(cost);
    }

    @ParameterizedTest(name = "{0}: nothing after {1} on {2}")
    @CsvSource({
        "Mon-Fri 08:30-18:30, 18:30:00, 2026-11-24",
        "Mon-Fri 08:30-18:30, 23:59:59, 2026-11-24",
        "Mon-Fri 08:30-18:30, 10:00:00, 2026-11-28",
        "Mon-Fri 08:00-10:00;14:00-16:00, 16:00:00, 2026-11-24",
    })
    void nothing_is_needed_when_control_is_over_for_the_day(String hours, String start, String day) {
        Instant from = Instant.parse(day + "T" + start + "Z");

        assertThat(on(hours, day).cover(from, 1, FOUR_HOURS)).isEmpty();
    }

    @Test
    void a_unit_begins_where_the_one_before_is_used_up() {
        ControlledTime.Cover cover = on(WORKDAYS, "2026-11-24")
                .cover(onTuesday("07:00:00"), 3, FOUR_HOURS)
                .orElseThrow();

        assertThat(cover.unitStarts())
                .containsExactly(onTuesday("08:30:00"), onTuesday("12:30:00"), onTuesday("16:30:00"));
    }

    @Test
    void a_unit_used_up_at_the_end_of_a_window_is_followed_by_one_that_begins_with_the_next() {
        ControlledTime.Cover cover = on("Mon-Fri 06:00-10:00;14:00-16:00", "2026-11-24")
                .cover(onTuesday("06:00:00"), 2, FOUR_HOURS)
                .orElseThrow();

        assertThat(cover.unitStarts()).containsExactly(onTuesday("06:00:00"), onTuesday("14:00:00"));
    }

    @Test
    void the_day_on_which_the_clocks_go_forward_has_an_hour_less_to_buy() {
        Instant midnight = Instant.parse("2027-03-28T00:00:00Z");

        ControlledTime.Cover cover =
                on(ALWAYS, "2027-03-28").cover(midnight, 9, FOUR_HOURS).orElseThrow();

        assertThat(cover.until()).isEqualTo("2027-03-28T23:00:00Z");
        assertThat(cover.units()).isEqualTo(6);
        assertThat(cover.unitStarts().getLast()).isEqualTo("2027-03-28T20:00:00Z");
    }

    @Test
    void the_day_on_which_the_clocks_go_back_has_an_hour_more_to_buy() {
        Instant midnight = Instant.parse("2026-10-24T23:00:00Z");

        ControlledTime.Cover cover =
                on(ALWAYS, "2026-10-25").cover(midnight, 9, FOUR_HOURS).orElseThrow();

        assertThat(cover.until()).isEqualTo("2026-10-26T00:00:00Z");
        assertThat(cover.units()).isEqualTo(7);
    }

    @Test
    void four_hours_across_a_clock_change_are_four_hours_on_the_visitors_watch() {
        ControlledTime.Cover forward = on(ALWAYS, "2027-03-28")
                .cover(Instant.parse("2027-03-28T00:30:00Z"), 1, FOUR_HOURS)
                .orElseThrow();
        ControlledTime.Cover back = on(ALWAYS, "2026-10-25")
                .cover(Instant.parse("2026-10-24T23:30:00Z"), 1, FOUR_HOURS)
                .orElseThrow();

        assertThat(forward.until().atZone(LONDON).toLocalTime()).hasToString("05:30");
        assertThat(back.until().atZone(LONDON).toLocalTime()).hasToString("03:30");
    }

    @Test
    void the_29th_of_february_is_a_day_like_any_other() {
        Instant start = Instant.parse("2028-02-29T17:00:00Z");

        ControlledTime.Cover cover =
                on(WORKDAYS, "2028-02-29").cover(start, 2, FOUR_HOURS).orElseThrow();

        assertThat(cover.until()).isEqualTo("2028-02-29T18:30:00Z");
        assertThat(cover.units()).isEqualTo(1);
    }

    @Test
    void hours_of_several_classes_of_bay_are_not_counted_twice() {
        ControlledTime both = new ControlledTime(List.of(
                Interval.of(onTuesday("11:00:00"), onTuesday("20:00:00")),
                Interval.of(onTuesday("09:00:00"), onTuesday("12:00:00")),
                Interval.of(onTuesday("09:30:00"), onTuesday("10:00:00")),
                Interval.of(onTuesday("20:00:00"), onTuesday("21:00:00"))));

        assertThat(both.windows()).containsExactly(Interval.of(onTuesday("09:00:00"), onTuesday("21:00:00")));
    }

    @Test
    void windows_that_leave_a_gap_stay_apart() {
        assertThat(on(TWICE, "2026-11-24").windows())
                .containsExactly(
                        Interval.of(onTuesday("08:00:00"), onTuesday("10:00:00")),
                        Interval.of(onTuesday("14:00:00"), onTuesday("16:00:00")));
    }

    private static ControlledTime on(String hours, String day) {
        return new ControlledTime(WeeklyHours.parse(hours).on(LocalDate.parse(day), LONDON));
    }

    private static Instant onTuesday(String time) {
        return time.equals("24:00:00")
                ? Instant.parse("2026-11-25T00:00:00Z")
                : Instant.parse("2026-11-24T" + time + "Z");
    }
}
