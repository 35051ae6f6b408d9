package uk.kerbside.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.kerbside.kernel.Calendar.BankHoliday;
import uk.kerbside.kernel.Calendar.SchoolTerm;

class CalendarTest {
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate DAY_AFTER = LocalDate.of(2026, 12, 19);

    @Test
    void a_bank_holiday_is_that_day_of_that_year() {
        Calendar calendar = new Calendar(Times.LONDON, List.of(new BankHoliday("Christmas Day", CHRISTMAS)), List.of());
        assertThat(calendar.isBankHoliday(CHRISTMAS)).isTrue();
        assertThat(calendar.isBankHoliday(CHRISTMAS.plusDays(1))).isFalse();
        assertThat(calendar.isBankHoliday(CHRISTMAS.plusYears(1))).isFalse();
    }

    @Test
    void a_term_is_half_open() {
        Calendar calendar =
                new Calendar(Times.LONDON, List.of(), List.of(new SchoolTerm("Autumn", FIRST_DAY, DAY_AFTER)));
        assertThat(calendar.isTermTime(FIRST_DAY.minusDays(1))).isFalse();
        assertThat(calendar.isTermTime(FIRST_DAY)).isTrue();
        assertThat(calendar.isTermTime(DAY_AFTER.minusDays(1))).isTrue();
        assertThat(calendar.isTermTime(DAY_AFTER)).isFalse();
    }

    @Test
    void a_term_ends_after_it_begins() {
        assertThatThrownBy(() -> new SchoolTerm("Autumn", FIRST_DAY, FIRST_DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_calendar_does_not_change_with_the_list_it_was_made_of() {
        List<BankHoliday> holidays = new ArrayList<>();
        Calendar calendar = new Calendar(Times.LONDON, holidays, List.of());
        holidays.add(new BankHoliday("Christmas Day", CHRISTMAS));
        assertThat(calendar.isBankHoliday(CHRISTMAS)).isFalse();
    }
}
