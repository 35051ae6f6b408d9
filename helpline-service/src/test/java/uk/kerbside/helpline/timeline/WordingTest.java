package uk.kerbside.helpline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kit.clock.CouncilClock;

@Tag("H-3")
class WordingTest {
    private final Wording wording = new Wording(new CouncilClock(InstantSource.system(), ZoneId.of("Europe/London")));

    @Test
    void times_are_read_out_by_the_councils_clock_in_summer_and_winter() {
        assertThat(wording.moment(Instant.parse("2026-07-01T17:30:00Z"))).isEqualTo("1 July 2026, 18:30");
        assertThat(wording.moment(Instant.parse("2026-12-01T18:30:00Z"))).isEqualTo("1 December 2026, 18:30");
    }

    @Test
    void the_day_is_the_councils_just_before_and_after_midnight() {
        assertThat(wording.day(Instant.parse("2026-06-30T23:30:00Z"))).isEqualTo("1 July 2026");
        assertThat(wording.lastDay(Instant.parse("2026-06-30T23:00:00Z"))).isEqualTo("30 June 2026");
    }

    @Test
    void money_is_read_out_in_pounds_and_pence() {
        assertThat(Wording.money(new WireMoney(7005, "GBP"))).isEqualTo("GBP 70.05");
        assertThat(Wording.money(new WireMoney(0, "GBP"))).isEqualTo("GBP 0.00");
    }

    @Test
    void one_is_one_and_all_else_are_many() {
        assertThat(Wording.count(1, "unit")).isEqualTo("1 unit");
        assertThat(Wording.count(0, "unit")).isEqualTo("0 units");
    }

    @Test
    void lists_end_with_an_and() {
        assertThat(Wording.list(List.of("AB12CDE"))).isEqualTo("AB12CDE");
        assertThat(Wording.list(List.of("AB12CDE", "XY34ZZZ", "A1"))).isEqualTo("AB12CDE, XY34ZZZ and A1");
    }
}
