package uk.kerbside.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every day and term. */
class CivilTimeLawsTest {
    @Property
    void the_last_valid_day_is_read_back(@ForAll("dates") LocalDate day) {
        assertThat(CivilTime.lastValidDay(CivilTime.untilEndOf(day, Times.LONDON), Times.LONDON))
                .isEqualTo(day);
    }

    @Property
    void a_later_beginning_never_ends_earlier(
            @ForAll("dates") LocalDate day, @ForAll @IntRange(min = 1, max = 36) int months) {
        Period term = Period.ofMonths(months);
        assertThat(CivilTime.lastDayOfTerm(day.plusDays(1), term)).isAfterOrEqualTo(CivilTime.lastDayOfTerm(day, term));
    }

    @Property
    void a_term_is_as_many_days_as_it_says(
            @ForAll("dates") LocalDate day, @ForAll @IntRange(min = 1, max = 90) int days) {
        assertThat(CivilTime.lastDayOfTerm(day, Period.ofDays(days))).isEqualTo(day.plusDays(days - 1L));
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Times.dates();
    }
}
