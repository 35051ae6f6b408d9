package uk.kerbside.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.kerbside.kernel.Times.FALL_BACK;
import static uk.kerbside.kernel.Times.LONDON;
import static uk.kerbside.kernel.Times.SPRING_FORWARD;
import static uk.kerbside.kernel.Times.local;
import static uk.kerbside.kernel.Times.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyHoursTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final WeeklyHours ALL_BUT_SUNDAY = WeeklyHours.parse("Mon-Sat 00:00-24:00");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon-Fri 08:30-18:30",
                "Mon-Fri 08:00-10:00;14:00-16:00",
                "Mon-Fri 08:30-18:30, Sat 08:30-13:30",
                "Mon 09:00-10:00, Wed 09:00-10:00, Fri 09:00-10:00",
                "Mon-Sun 00:00-24:00",
                "Sun 23:59-24:00"
            })
    void hours_are_written_as_they_were_read(String text) {
        assertThat(WeeklyHours.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon 08:00-10:00, Tue 08:00-10:00 | Mon-Tue 08:00-10:00",
                "Mon 08:00-10:00,Tue 09:00-10:00  | Mon 08:00-10:00, Tue 09:00-10:00",
                "Sat 08:00-10:00, Mon 08:00-10:00 | Mon 08:00-10:00, Sat 08:00-10:00",
                "Mon 08:00-10:00;10:00-12:00      | Mon 08:00-12:00",
                "Mon-Sun 00:00-12:00;12:00-24:00  | Mon-Sun 00:00-24:00"
            })
    void the_same_hours_written_in_another_way_are_the_same(String text, String same) {
        assertThat(WeeklyHours.parse(text)).isEqualTo(WeeklyHours.parse(same)).hasToString(same);
        assertThat(WeeklyHours.parse(text)).hasSameHashCodeAs(WeeklyHours.parse(same));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "always",
                "Mon-Fri",
                "08:30-18:30",
                "mon 08:30-18:30",
                "Mo 08:30-18:30",
                "Xyz 08:30-18:30",
                "Fri-Mon 08:30-18:30",
                "Mon-Fri 8:30-18:30",
                "Mon 08:30",
                "Mon 18:30-08:30",
                "Mon 08:30-08:30",
                "Mon 08:30-24:01",
                "Mon 08:60-09:00",
                "Mon 24:00-24:00",
                "Mon 08:00-10:00;09:00-11:00",
                "Mon 14:00-16:00;08:00-10:00",
                "Mon 08:00-10:00;",
                "Mon 08:00-10:00, Mon 11:00-12:00",
                "Mon-Wed 08:00-10:00, Tue 11:00-12:00",
                "Mon-Fri 08:30-18:30, ",
                "Mon-Fri 08:30-18:30,"
            })
    void hours_written_wrongly_are_refused(String text) {
        assertThatThrownBy(() -> WeeklyHours.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_window_is_half_open() {
        WeeklyHours hours = WeeklyHours.parse("Mon-Fri 08:30-18:30");
        assertThat(hours.isOpenAt(MONDAY.atTime(8, 29, 59))).isFalse();
        assertThat(hours.isOpenAt(MONDAY.atTime(8, 30))).isTrue();
        assertThat(hours.isOpenAt(MONDAY.atTime(18, 29, 59, 999_999_999))).isTrue();
        assertThat(hours.isOpenAt(MONDAY.atTime(18, 30))).isFalse();
        assertThat(hours.isOpenAt(MONDAY.plusDays(5).atTime(12, 0))).isFalse();
    }

    @Test
    void a_window_to_midnight_ends_with_the_day() {
        assertThat(ALL_BUT_SUNDAY.isOpenAt(LocalDateTime.parse("2026-11-28T23:59:59")))
                .isTrue();
        assertThat(ALL_BUT_SUNDAY.isOpenAt(LocalDateTime.parse("2026-11-29T00:00:00")))
                .isFalse();
        assertThat(ALL_BUT_SUNDAY.on(MONDAY, LONDON))
                .containsExactly(Interval.of(utc("2026-11-23T00:00:00Z"), utc("2026-11-24T00:00:00Z")));
    }

    @Test
    void hours_without_a_gap_are_always() {
        assertThat(WeeklyHours.always().isAlways()).isTrue();
        assertThat(WeeklyHours.parse("Mon-Sun 00:00-06:00;06:00-24:00").isAlways())
                .isTrue();
        assertThat(ALL_BUT_SUNDAY.isAlways()).isFalse();
        assertThat(WeeklyHours.parse("Mon-Sun 00:00-23:59").isAlways()).isFalse();
    }

    @Test
    void the_day_on_which_clocks_go_forward_is_an_hour_shorter() {
        assertThat(WeeklyHours.always().on(SPRING_FORWARD, LONDON))
                .containsExactly(Interval.of(utc("2026-03-29T00:00:00Z"), utc("2026-03-29T23:00:00Z")));
    }

    @Test
    void the_day_on_which_clocks_go_back_is_an_hour_longer() {
        assertThat(WeeklyHours.always().on(FALL_BACK, LONDON))
                .containsExactly(Interval.of(utc("2026-10-24T23:00:00Z"), utc("2026-10-26T00:00:00Z")));
    }

    @ParameterizedTest(name = "{0} is {1} on the day the clock leaps from 01:00 to 02:00")
    @CsvSource({
        "00:30-01:30, 2026-03-29T00:30:00Z/2026-03-29T01:00:00Z",
        "01:30-03:00, 2026-03-29T01:00:00Z/2026-03-29T02:00:00Z",
        "01:15-01:45,",
        "00:00-01:00;02:00-03:00, 2026-03-29T00:00:00Z/2026-03-29T02:00:00Z"
    })
    void a_window_loses_what_the_clock_leaps_over(String window, String expected) {
        assertThat(WeeklyHours.parse("Sun " + window).on(SPRING_FORWARD, LONDON))
                .isEqualTo(intervals(expected));
    }

    @ParameterizedTest(name = "{0} is {1} on the day the clock shows 01:00 to 02:00 twice")
    @CsvSource({
        "00:30-03:00, 2026-10-24T23:30:00Z/2026-10-25T03:00:00Z",
        "00:30-01:30, 2026-10-24T23:30:00Z/2026-10-25T00:30:00Z 2026-10-25T01:00:00Z/2026-10-25T01:30:00Z",
        "01:30-03:00, 2026-10-25T00:30:00Z/2026-10-25T01:00:00Z 2026-10-25T01:30:00Z/2026-10-25T03:00:00Z",
        "01:00-01:30;01:45-02:00, 2026-10-25T00:00:00Z/2026-10-25T00:30:00Z "
                + "2026-10-25T00:45:00Z/2026-10-25T01:30:00Z 2026-10-25T01:45:00Z/2026-10-25T02:00:00Z"
    })
    void a_window_in_the_repeated_hour_comes_twice(String window, String expected) {
        assertThat(WeeklyHours.parse("Sun " + window).on(FALL_BACK, LONDON)).isEqualTo(intervals(expected));
    }

    @ParameterizedTest(name = "{0}: after {1} the next change is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon-Fri 08:30-18:30      | 2026-11-23T07:00:00 | 2026-11-23T08:30:00",
                "Mon-Fri 08:30-18:30      | 2026-11-23T08:30:00 | 2026-11-23T18:30:00",
                "Mon-Fri 08:30-18:30      | 2026-11-27T18:30:00 | 2026-11-30T08:30:00",
                "Mon 08:00-09:00          | 2026-11-23T09:00:00 | 2026-11-30T08:00:00",
                "Mon-Sat 00:00-24:00      | 2026-11-24T12:00:00 | 2026-11-29T00:00:00",
                "Mon-Sat 00:00-24:00      | 2026-11-29T00:00:00 | 2026-11-30T00:00:00",
                "Mon-Tue 08:00-10:00;14:00-16:00 | 2026-11-23T10:00:00 | 2026-11-23T14:00:00",
                // Sunday the 29th has no such hour.
                "Sun 01:00-02:00          | 2026-03-22T02:00:00 | 2026-04-05T01:00:00"
            })
    void the_next_change_is_when_it_next_opens_or_closes(String text, String at, String next) {
        assertThat(WeeklyHours.parse(text).nextChange(local(at), LONDON)).contains(local(next));
    }

    @Test
    void hours_that_never_change_have_no_next_change() {
        assertThat(WeeklyHours.always().nextChange(local("2026-11-23T12:00:00"), LONDON))
                .isEmpty();
        assertThat(WeeklyHours.parse("Mon-Sun 00:00-12:00;12:00-24:00")
                        .nextChange(local("2026-11-23T12:00:00"), LONDON))
                .isEmpty();
    }

    private static List<Interval> intervals(String written) {
        if (written == null) {
            return List.of();
        }
        return List.of(written.split(" ")).stream()
                .map(one -> one.split("/"))
                .map(ends -> Interval.of(Instant.parse(ends[0]), Instant.parse(ends[1])))
                .toList();
    }
}
