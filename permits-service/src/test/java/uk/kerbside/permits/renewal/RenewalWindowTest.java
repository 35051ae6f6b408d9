package uk.kerbside.permits.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.TypeVersion.RenewalRules;
import uk.kerbside.permits.renewal.RenewalWindow.Timing;

@Tag("P-6")
class RenewalWindowTest {
    private static final RenewalRules RULES = new RenewalRules(30, 21, 21);

    @ParameterizedTest
    @CsvSource({
        "2027-10-23, TOO_EARLY",
        "2027-10-24, IN_TIME",
        "2027-11-23, IN_TIME",
        "2027-11-24, LATE",
        "2027-12-14, LATE",
        "2027-12-15, TOO_LATE",
    })
    void a_permit_whose_last_day_is_23_november_is_renewed_from_30_days_before_to_21_days_after(
            LocalDate day, Timing timing) {
        assertThat(RenewalWindow.of(LocalDate.of(2027, 11, 23), RULES).on(day)).isEqualTo(timing);
    }

    @ParameterizedTest
    @CsvSource({
        // Last day, first day of renewals, last day of late ones: the end of February, of a month and of a year.
        "2028-02-29, 2028-01-30, 2028-03-21",
        "2027-02-28, 2027-01-29, 2027-03-21",
        "2027-03-31, 2027-03-01, 2027-04-21",
        "2026-12-31, 2026-12-01, 2027-01-21",
    })
    void days_are_those_of_the_calendar(LocalDate lastDay, LocalDate from, LocalDate lateUntil) {
        assertThat(RenewalWindow.of(lastDay, RULES)).isEqualTo(new RenewalWindow(from, lastDay, lateUntil));
    }

    @Test
    void who_comes_too_late_hears_what_to_do_instead() {
        RenewalWindow window = RenewalWindow.of(LocalDate.of(2027, 11, 23), RULES);

        assertThatThrownBy(() -> window.require(LocalDate.of(2027, 12, 15)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(RenewalRefusal.RENEWAL_TOO_LATE))
                .hasMessageContaining("14 December 2027")
                .hasMessageContaining("Apply for a new permit");
    }

    @Test
    void who_comes_too_early_hears_from_when_on() {
        RenewalWindow window = RenewalWindow.of(LocalDate.of(2027, 11, 23), RULES);

        assertThatThrownBy(() -> window.require(LocalDate.of(2027, 10, 23)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(RenewalRefusal.RENEWAL_TOO_EARLY))
                .hasMessageContaining("24 October 2027");
    }
}
