package uk.kerbside.kernel.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.Place;

/** SI 2022/71, reg. 5(2). */
@Tag("case")
@Tag("E-3")
class TenMinutesTest {
    private static final Place ALWAYS = Asking.place("RO1", "Mon-Sun 00:00-24:00");

    private final Holding ended =
            Holding.permit().type("RESIDENT", BayClass.values()).until("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @EnumSource(
            value = BayClass.class,
            names = {"SINGLE_YELLOW", "SCHOOL_STREET"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_driver_exactly_ten_minutes_late_gets_no_notice_and_one_a_moment_later_does(BayClass bay) {
        Answer inTime = Asking.atNoon().in(bay).at("2026-11-23T12:10:00Z").with(ended);
        Answer late =
                Asking.atNoon().in(bay).at("2026-11-23T12:10:00.000000001Z").with(ended);

        assertThat(inTime.advice().word()).isEqualTo(Advice.Word.NONE);
        assertThat(inTime.advice().reasons().getFirst()).contains("SI 2022/71");
        assertThat(inTime.finding().rank()).isEqualTo(10);
        assertThat(late.advice().word()).isEqualTo(Advice.Word.CODE);
        assertThat(late.finding().rank()).isEqualTo(12);
    }

    @ParameterizedTest
    @EnumSource(
            value = BayClass.class,
            names = {"SINGLE_YELLOW", "SCHOOL_STREET"})
    void never_on_yellow_lines_or_in_a_school_street(BayClass bay) {
        Answer answer = Asking.atNoon().in(bay).at("2026-11-23T12:01:00Z").with(ended);

        assertThat(answer.advice().word()).isEqualTo(Advice.Word.CODE);
        Answer atStart = Asking.atNoon().in(bay).at("2026-11-23T08:31:00Z").with();
        assertThat(atStart.overlays()).isEmpty();
    }

    @Test
    void never_after_a_permit_was_surrendered_revoked_or_its_mark_removed() {
        for (EndedBy by : EnumSet.of(EndedBy.SURRENDERED, EndedBy.REVOKED)) {
            Answer answer = Asking.atNoon().with(Holding.permit().ended("2026-11-23T11:59:00Z", by));
            assertThat(answer.advice().word()).isEqualTo(Advice.Word.REFER);
        }
        assertThat(Asking.atNoon()
                        .with(Holding.permit().markTakenOff("2026-11-23T11:59:00Z"))
                        .advice()
                        .word())
                .isEqualTo(Advice.Word.REFER);
    }

    @Test
    void never_without_a_permitted_stay_before() {
        assertThat(Asking.atNoon().nothingDisplayed().with().advice().word()).isEqualTo(Advice.Word.CODE);
        assertThat(Asking.atNoon()
                        .nothingDisplayed()
                        .with(Holding.permit().in("UP1").until("2026-11-23T11:59:00Z"))
                        .advice()
                        .word())
                .isEqualTo(Advice.Word.CODE);
    }

    @Test
    void a_visit_ended_early_is_a_permitted_stay() {
        assertThat(Asking.atNoon()
                        .with(Holding.permit().ended("2026-11-23T11:51:00Z", EndedBy.VISIT_ENDED))
                        .advice()
                        .word())
                .isEqualTo(Advice.Word.NONE);
    }

    @Test
    void a_permit_that_ended_at_midnight_counts_where_the_council_says_so() {
        Holding untilMidnight = Holding.permit().until("2026-11-23T00:00:00Z");
        Asking atNight = Asking.atNoon().in(ALWAYS).at("2026-11-23T00:05:00Z");

        assertThat(atNight.with(untilMidnight).advice().word()).isEqualTo(Advice.Word.NONE);
        assertThat(atNight.under(switches(false, true))
                        .with(untilMidnight)
                        .advice()
                        .word())
                .isEqualTo(Advice.Word.CODE);
    }

    @Test
    void a_season_ticket_whose_days_are_over_was_a_permitted_stay() {
        Holding weekdays = Holding.permit().on("Mon-Fri 00:00-24:00");
        Asking inTime = Asking.atNoon().in(ALWAYS).at("2026-11-28T00:10:00Z");
        Asking late = Asking.atNoon().in(ALWAYS).at("2026-11-28T00:10:00.001Z");

        assertThat(inTime.with(weekdays).outcome()).isEqualTo(Outcome.NOT_STARTED);
        assertThat(inTime.with(weekdays).finding().rank()).isEqualTo(10);
        assertThat(inTime.with(weekdays).advice().word()).isEqualTo(Advice.Word.NONE);
        assertThat(late.with(weekdays).finding().rank()).isEqualTo(13);
        assertThat(late.with(weekdays).advice().word()).isEqualTo(Advice.Word.CODE);
        assertThat(inTime.under(switches(false, true)).with(weekdays).advice().word())
                .isEqualTo(Advice.Word.CODE);
        assertThat(inTime.with(weekdays.from("2026-11-28T00:00:00Z")).advice().word())
                .isEqualTo(Advice.Word.CODE);
    }

    @Test
    void a_permit_that_was_on_hold_when_it_ended_permitted_nothing() {
        Interval hold = Interval.from(Instant.parse("2026-11-20T00:00:00Z"));

        assertThat(Asking.atNoon()
                        .at("2026-11-23T12:05:00Z")
                        .with(ended.holds(hold))
                        .advice()
                        .word())
                .isEqualTo(Advice.Word.CODE);
    }

    @Test
    void the_first_ten_minutes_of_control_follow_free_parking_where_the_council_says_so() {
        Asking inTime = Asking.atNoon().nothingDisplayed().at("2026-11-23T08:40:00Z");
        Asking late = Asking.atNoon().nothingDisplayed().at("2026-11-23T08:40:00.001Z");

        assertThat(inTime.with().overlays()).containsExactly(Overlay.CONTROL_JUST_STARTED);
        assertThat(inTime.with().advice().word()).isEqualTo(Advice.Word.NONE);
        assertThat(late.with().overlays()).isEmpty();
        assertThat(late.with().advice().word()).isEqualTo(Advice.Word.CODE);
        assertThat(inTime.under(switches(true, false)).with().advice().word()).isEqualTo(Advice.Word.CODE);
    }

    @Test
    void midnight_starts_nothing_in_a_place_controlled_day_and_night() {
        assertThat(Asking.atNoon()
                        .in(ALWAYS)
                        .nothingDisplayed()
                        .at("2026-11-23T00:05:00Z")
                        .with()
                        .overlays())
                .isEmpty();
    }

    @Test
    void a_covered_vehicle_needs_no_such_overlay() {
        assertThat(Asking.atNoon()
                        .at("2026-11-23T08:35:00Z")
                        .with(Holding.permit())
                        .overlays())
                .isEmpty();
    }

    private static FindingRules switches(boolean afterMidnight, boolean afterFreeTime) {
        FindingRules usual = FindingRules.standard();
        return new FindingRules(
                usual.tolerance(),
                usual.toleranceBays(),
                afterMidnight,
                afterFreeTime,
                usual.lookBack(),
                usual.referredEndings(),
                usual.undelivered(),
                usual.waiverTypes(),
                usual.codes(),
                usual.observations(),
                usual.displayed());
    }
}
