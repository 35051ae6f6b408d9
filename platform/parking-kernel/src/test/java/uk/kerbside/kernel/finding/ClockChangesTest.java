package uk.kerbside.kernel.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kernel.Place;

@Tag("E-1")
class ClockChangesTest {
    private static final Place ALWAYS = Asking.place("RO1", "Mon-Sun 00:00-24:00");

    @Test
    void a_permit_valid_on_the_day_the_clocks_go_back_is_good_for_all_25_hours_of_it() {
        // Last valid day 25 October 2026: until local midnight, which is 00:00 UTC again.
        Holding permit = Holding.permit().until("2026-10-26T00:00:00Z");

        assertThat(Asking.atNoon()
                        .in(ALWAYS)
                        .at("2026-10-24T23:00:00Z")
                        .with(permit)
                        .outcome())
                .isEqualTo(Outcome.COVERED);
        assertThat(Asking.atNoon()
                        .in(ALWAYS)
                        .at("2026-10-25T23:59:59Z")
                        .with(permit)
                        .outcome())
                .isEqualTo(Outcome.COVERED);
        assertThat(Asking.atNoon()
                        .in(ALWAYS)
                        .at("2026-10-26T00:00:00Z")
                        .with(permit)
                        .outcome())
                .isEqualTo(Outcome.LAPSED);
    }

    @Test
    void the_ten_minutes_are_real_minutes_when_the_clocks_go_back() {
        // Ended at 01:55 summer time; five minutes later the clock says 01:00.
        Holding permit = Holding.permit().until("2026-10-25T00:55:00Z");

        Answer inTime = Asking.atNoon().in(ALWAYS).at("2026-10-25T01:05:00Z").with(permit);
        Answer late = Asking.atNoon().in(ALWAYS).at("2026-10-25T01:05:01Z").with(permit);

        assertThat(inTime.advice().word()).isEqualTo(Advice.Word.NONE);
        assertThat(late.advice().word()).isEqualTo(Advice.Word.CODE);
        assertThat(late.headline()).contains("10 minutes ago").contains("25 October 2026 at 01:55");
    }

    @Test
    void the_ten_minutes_are_real_minutes_when_the_clocks_go_forward() {
        // Ended at 00:55 winter time; five minutes later the clock says 02:00.
        Holding permit = Holding.permit().until("2026-03-29T00:55:00Z");

        assertThat(Asking.atNoon()
                        .in(ALWAYS)
                        .at("2026-03-29T01:05:00Z")
                        .with(permit)
                        .advice()
                        .word())
                .isEqualTo(Advice.Word.NONE);
        assertThat(Asking.atNoon()
                        .in(ALWAYS)
                        .at("2026-03-29T01:05:01Z")
                        .with(permit)
                        .advice()
                        .word())
                .isEqualTo(Advice.Word.CODE);
    }

    @Test
    void control_starts_by_the_local_clock_in_winter_and_in_summer() {
        assertThat(Asking.atNoon().at("2026-10-23T17:30:00Z").with().finding().until())
                .contains(Instant.parse("2026-10-26T08:30:00Z"));
        assertThat(Asking.atNoon().at("2026-03-27T18:30:00Z").with().finding().until())
                .contains(Instant.parse("2026-03-30T07:30:00Z"));
    }

    @Test
    void a_permit_of_the_summer_ends_at_local_midnight() {
        // Last valid day 30 June: until 1 July 00:00 in London, an hour earlier in UTC.
        Holding permit = Holding.permit().until("2026-06-30T23:00:00Z");

        Answer answer = Asking.atNoon().in(ALWAYS).at("2026-07-01T12:00:00Z").with(permit);

        assertThat(answer.headline()).contains("13 hours ago").contains("1 July 2026 at 00:00");
    }
}
