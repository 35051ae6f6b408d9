package uk.kerbside.kit.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The machine of these tests stands in Kathmandu: every day here is the council's all the same. */
class CouncilClockTest {
    private static CouncilClock at(String now, String zone) {
        return new CouncilClock(InstantSource.fixed(Instant.parse(now)), ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T23:59:59.999999999Z, 2026-11-23",
        "2026-11-24T00:00:00Z, 2026-11-24",
        "2026-06-30T22:59:59.999999999Z, 2026-06-30",
        "2026-06-30T23:00:00Z, 2026-07-01",
        "2028-02-29T12:00:00Z, 2028-02-29"
    })
    void a_day_begins_at_the_councils_midnight_in_winter_and_in_summer(String now, LocalDate today) {
        CouncilClock clock = at(now, "Europe/London");

        assertThat(clock.today()).isEqualTo(today);
        assertThat(clock.dayOf(Instant.parse(now))).isEqualTo(today);
        assertThat(clock.now()).isEqualTo(now);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2026-11-24, 2026-11-24T00:00:00Z",
        "Europe/London, 2026-07-01, 2026-06-30T23:00:00Z",
        // The clocks go forward, and back, at one in the morning: those days begin before.
        "Europe/London, 2026-03-29, 2026-03-29T00:00:00Z",
        "Europe/London, 2026-10-25, 2026-10-24T23:00:00Z",
        // Where midnight itself was skipped the day began at one.
        "America/Sao_Paulo, 2018-11-04, 2018-11-04T03:00:00Z"
    })
    void the_start_of_a_day_is_its_first_instant_whatever_the_clocks_do(String zone, LocalDate day, Instant start) {
        CouncilClock clock = at("2026-11-24T12:00:00Z", zone);

        assertThat(clock.startOf(day)).isEqualTo(start);
        assertThat(clock.dayOf(start)).isEqualTo(day);
        assertThat(clock.dayOf(start.minusNanos(1))).isEqualTo(day.minusDays(1));
    }

    @Test
    void days_of_changing_clocks_are_an_hour_shorter_and_longer() {
        CouncilClock clock = at("2026-11-24T12:00:00Z", "Europe/London");

        assertThat(hours(clock, LocalDate.of(2026, 3, 29))).isEqualTo(23);
        assertThat(hours(clock, LocalDate.of(2026, 10, 25))).isEqualTo(25);
        assertThat(hours(clock, LocalDate.of(2026, 11, 24))).isEqualTo(24);
    }

    @Test
    void the_systems_clock_is_as_fine_as_what_the_database_keeps() {
        InstantSource clock = new SystemClock().clock();

        for (int look = 0; look < 1_000; look++) {
            assertThat(clock.instant().getNano() % 1_000).isZero();
        }
    }

    private static long hours(CouncilClock clock, LocalDate day) {
        return clock.startOf(day).until(clock.startOf(day.plusDays(1)), java.time.temporal.ChronoUnit.HOURS);
    }
}
