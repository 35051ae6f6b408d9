package uk.kerbside.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CivilTimeTest {
    @ParameterizedTest(name = "{1} from {0} end on {2}")
    @CsvSource({
        "2026-05-01, P12M, 2027-04-30",
        "2026-05-02, P12M, 2027-05-01",
        "2026-01-01, P12M, 2026-12-31",
        "2028-02-29, P12M, 2029-02-28",
        "2028-02-29, P48M, 2032-02-28",
        "2028-03-01, P12M, 2029-02-28",
        "2027-03-01, P12M, 2028-02-29",
        "2027-08-31, P6M,  2028-02-29",
        "2026-08-31, P6M,  2027-02-28",
        "2026-01-31, P1M,  2026-02-28",
        "2026-01-28, P1M,  2026-02-27",
        "2026-03-31, P3M,  2026-06-30",
        "2026-11-23, P7D,  2026-11-29",
        "2026-11-23, P1D,  2026-11-23",
        "2026-03-31, P1W,  2026-04-06"
    })
    void a_term_ends_on_the_day_before_the_one_it_began_on(LocalDate first, Period term, LocalDate last) {
        assertThat(CivilTime.lastDayOfTerm(first, term)).isEqualTo(last);
    }

    @Test
    void a_right_is_good_to_the_end_of_its_last_valid_day_in_local_time() {
        assertThat(CivilTime.untilEndOf(LocalDate.of(2026, 11, 23), Times.LONDON))
                .isEqualTo(Times.utc("2026-11-24T00:00:00Z"));
        assertThat(CivilTime.untilEndOf(LocalDate.of(2026, 6, 30), Times.LONDON))
                .isEqualTo(Times.utc("2026-06-30T23:00:00Z"));
    }

    @Test
    void the_days_of_the_clock_changes_end_at_their_own_midnight() {
        assertThat(CivilTime.untilEndOf(Times.SPRING_FORWARD, Times.LONDON))
                .isEqualTo(Times.utc("2026-03-29T23:00:00Z"));
        assertThat(CivilTime.untilEndOf(Times.FALL_BACK, Times.LONDON)).isEqualTo(Times.utc("2026-10-26T00:00:00Z"));
    }

    @Test
    void something_that_ends_within_a_day_is_valid_on_that_day() {
        assertThat(CivilTime.lastValidDay(Times.local("2026-11-23T00:00:01"), Times.LONDON))
                .isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(CivilTime.lastValidDay(Times.local("2026-11-23T00:00:00"), Times.LONDON))
                .isEqualTo(LocalDate.of(2026, 11, 22));
    }
}
