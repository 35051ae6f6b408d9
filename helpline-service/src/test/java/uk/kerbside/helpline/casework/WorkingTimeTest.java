package uk.kerbside.helpline.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kernel.Calendar;
import uk.kerbside.kernel.WeeklyHours;

@Tag("H-2")
class WorkingTimeTest {
    private static final Calendar CALENDAR = new Calendar(
            ZoneId.of("Europe/London"),
            List.of(
                    new Calendar.BankHoliday("Christmas Day", LocalDate.parse("2026-12-25")),
                    new Calendar.BankHoliday("Boxing Day (substitute)", LocalDate.parse("2026-12-28")),
                    new Calendar.BankHoliday("New Year's Day", LocalDate.parse("2027-01-01"))),
            List.of());
    private static final WorkingTime WORK = new WorkingTime(WeeklyHours.parse("Mon-Fri 09:00-17:00"), CALENDAR);

    @Test
    void two_days_from_a_tuesday_morning_end_with_work_on_thursday() {
        assertDue("2026-11-24T10:00:00Z", 2, "2026-11-26T17:00:00Z");
    }

    @Test
    void no_days_end_with_work_on_the_same_day() {
        assertDue("2026-11-24T10:00:00Z", 0, "2026-11-24T17:00:00Z");
    }

    @Test
    void what_comes_in_before_work_begins_comes_in_that_day() {
        assertDue("2026-11-24T06:00:00Z", 1, "2026-11-25T17:00:00Z");
    }

    @Test
    void what_comes_in_the_moment_work_ends_comes_in_the_next_working_day() {
        assertDue("2026-11-24T16:59:59Z", 1, "2026-11-25T17:00:00Z");
        assertDue("2026-11-24T17:00:00Z", 1, "2026-11-26T17:00:00Z");
    }

    @Test
    void a_weekend_counts_for_nothing() {
        assertDue("2026-11-27T10:00:00Z", 1, "2026-11-30T17:00:00Z");
    }

    @Test
    void what_comes_in_on_a_saturday_comes_in_on_monday() {
        assertDue("2026-11-28T10:00:00Z", 1, "2026-12-01T17:00:00Z");
        assertDue("2026-11-28T10:00:00Z", 0, "2026-11-30T17:00:00Z");
    }

    @Test
    void bank_holidays_and_the_weekend_between_them_count_for_nothing() {
        assertDue("2026-12-24T10:00:00Z", 1, "2026-12-29T17:00:00Z");
        assertDue("2026-12-24T18:00:00Z", 3, "2027-01-04T17:00:00Z");
    }

    @Test
    void over_the_change_to_summer_time_it_is_due_by_the_local_clock() {
        // The clocks go forward on 29 March 2026: 17:00 is 16:00 UTC afterwards.
        assertDue("2026-03-27T10:00:00Z", 1, "2026-03-30T16:00:00Z");
    }

    @Test
    void over_the_change_to_winter_time_it_is_due_by_the_local_clock() {
        // The clocks go back on 25 October 2026.
        assertDue("2026-10-23T09:00:00Z", 1, "2026-10-26T17:00:00Z");
        assertDue("2026-10-23T16:30:00Z", 1, "2026-10-27T17:00:00Z");
    }

    @Test
    void work_on_the_very_nights_the_clocks_change_ends_by_the_local_clock() {
        WorkingTime sundays = new WorkingTime(WeeklyHours.parse("Sun 00:00-03:00"), CALENDAR);

        assertThat(sundays.due(Instant.parse("2026-03-29T00:30:00Z"), 0))
                .isEqualTo(Instant.parse("2026-03-29T02:00:00Z"));
        assertThat(sundays.due(Instant.parse("2026-10-25T00:30:00Z"), 0))
                .isEqualTo(Instant.parse("2026-10-25T03:00:00Z"));
    }

    @Test
    void a_day_worked_in_two_parts_ends_with_the_second() {
        WorkingTime parts = new WorkingTime(WeeklyHours.parse("Mon-Fri 09:00-12:00;13:00-16:00"), CALENDAR);

        assertThat(parts.due(Instant.parse("2026-11-24T12:30:00Z"), 0))
                .isEqualTo(Instant.parse("2026-11-24T16:00:00Z"));
    }

    @Test
    void a_leap_day_is_a_day() {
        assertDue("2028-02-28T10:00:00Z", 1, "2028-02-29T17:00:00Z");
    }

    @Test
    void so_many_days_that_the_calendar_ends_are_an_error_and_no_endless_search() {
        assertThatThrownBy(() -> WORK.due(Instant.parse("2026-11-24T10:00:00Z"), 100_000))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void assertDue(String cameIn, int workingDays, String due) {
        assertThat(WORK.due(Instant.parse(cameIn), workingDays)).isEqualTo(Instant.parse(due));
    }
}
