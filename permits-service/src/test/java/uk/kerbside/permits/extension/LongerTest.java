package uk.kerbside.permits.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("P-13")
class LongerTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        // From the local midnight after one last valid day to the one after another, across the clock changes.
        "2026-12-01T00:00:00Z, P3M, 2027-03-01T00:00:00Z",
        "2026-10-01T23:00:00Z, P1M, 2026-11-02T00:00:00Z",
        "2027-03-27T00:00:00Z, P2D, 2027-03-28T23:00:00Z",
        "2027-11-30T00:00:00Z, P3M, 2028-03-01T00:00:00Z",
        "2028-03-01T00:00:00Z, P12M, 2029-03-01T00:00:00Z"
    })
    void a_period_is_added_to_the_last_valid_day(Instant until, Period by, Instant expected) {
        assertThat(new Longer(Optional.of(by), Optional.empty()).end(until, LONDON))
                .isEqualTo(expected);
    }

    /** Ruling 14: a member's permit ends four days after the poll. */
    @Test
    void a_last_valid_day_ends_at_the_midnight_after_it() {
        Longer longer = new Longer(Optional.empty(), Optional.of(LocalDate.parse("2030-05-06")));

        assertThat(longer.end(Instant.parse("2026-05-11T23:00:00Z"), LONDON)).isEqualTo("2030-05-06T23:00:00Z");
    }

    @Test
    void it_is_one_of_the_two() {
        assertThatThrownBy(() -> new Longer(Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
