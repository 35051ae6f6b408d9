package uk.kerbside.kernel.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.RightSource;

/** Vehicles a suspension of bays was made for: it bites for all others. */
@Tag("P-15")
@Tag("E-1")
class DispensedTest {
    private static final Place SUSPENDED = Asking.placeWith(suspension("S-17", Optional.empty(), "D-1"));

    @Test
    void a_dispensed_vehicle_is_covered_in_the_suspended_bay_and_no_other_is() {
        Answer dispensed = Asking.atNoon().in(SUSPENDED).with(dispensation("D-1"));

        assertThat(dispensed.outcome()).isEqualTo(Outcome.COVERED);
        assertThat(dispensed.headline()).isEqualTo("Covered by dispensation D-1 until 1 January 2027 at 00:00.");
        assertThat(dispensed.advice().word()).isEqualTo(Advice.Word.NONE);
        assertThat(Asking.atNoon()
                        .in(SUSPENDED)
                        .of("XY12ABC")
                        .with(dispensation("D-1"))
                        .outcome())
                .isEqualTo(Outcome.BAY_SUSPENDED);
        assertThat(Asking.atNoon().in(SUSPENDED).with(dispensation("D-2")).outcome())
                .isEqualTo(Outcome.BAY_SUSPENDED);
    }

    @Test
    void a_permit_never_excuses_a_suspended_bay_even_beside_a_dispensation() {
        assertThat(Asking.atNoon()
                        .in(SUSPENDED)
                        .with(Holding.permit("permits:D-1"))
                        .outcome())
                .isEqualTo(Outcome.BAY_SUSPENDED);
        Answer both = Asking.atNoon().in(SUSPENDED).with(Holding.permit(), dispensation("D-1"));
        assertThat(both.headline()).startsWith("Covered by dispensation D-1");
        assertThat(both.alsoConsidered()).hasSize(1);
    }

    @Test
    void it_is_no_exception_before_it_begins_after_it_ended_or_in_other_hours() {
        assertThat(outcome(dispensation("D-1").from("2026-11-23T12:00:00.001Z")))
                .isEqualTo(Outcome.BAY_SUSPENDED);
        assertThat(outcome(dispensation("D-1").from("2026-11-23T12:00:00Z"))).isEqualTo(Outcome.COVERED);
        assertThat(outcome(dispensation("D-1").until("2026-11-23T12:00:00Z"))).isEqualTo(Outcome.BAY_SUSPENDED);
        assertThat(outcome(dispensation("D-1").ended("2026-11-23T11:00:00Z", EndedBy.REVOKED)))
                .isEqualTo(Outcome.BAY_SUSPENDED);
        assertThat(outcome(dispensation("D-1").on("Mon-Fri 13:00-18:00"))).isEqualTo(Outcome.BAY_SUSPENDED);
        assertThat(outcome(dispensation("D-1").in("RO2"))).isEqualTo(Outcome.BAY_SUSPENDED);
    }

    @Test
    void of_two_suspensions_each_has_to_name_it() {
        Place twice = Asking.placeWith(
                suspension("S-17", Optional.empty(), "D-1"), suspension("S-18", Optional.empty(), "D-2"));

        Answer answer = Asking.atNoon().in(twice).with(dispensation("D-1"));

        assertThat(answer.outcome()).isEqualTo(Outcome.BAY_SUSPENDED);
        assertThat(answer.headline()).startsWith("The bay is suspended (S-18)");
    }

    @Test
    void in_a_suspended_bay_it_counts_at_night_too() {
        Answer night = Asking.atNoon().in(SUSPENDED).at("2026-11-23T22:00:00Z").with(dispensation("D-1"));

        assertThat(night.headline()).startsWith("Covered by dispensation D-1");
    }

    @Test
    void one_for_a_stated_location_covers_if_the_vehicle_stands_there() {
        Place location = Asking.statedLocation("SL-D-1");

        Answer byZone = Asking.atNoon()
                .in(SUSPENDED)
                .perhapsAt(location)
                .with(dispensation("D-1").in("SL-D-1"));

        assertThat(byZone.outcome()).isEqualTo(Outcome.CONDITIONAL);
        assertThat(byZone.advice().word()).isEqualTo(Advice.Word.LOOK_AT_LOCATION);
    }

    @Test
    void a_location_somebody_stated_does_not_free_a_suspended_bay() {
        Place location = Asking.statedLocation("SL-D-1");

        assertThat(Asking.atNoon()
                        .in(location, SUSPENDED)
                        .with(Holding.permit())
                        .outcome())
                .isEqualTo(Outcome.BAY_SUSPENDED);
        assertThat(Asking.atNoon()
                        .in(location, SUSPENDED)
                        .with(dispensation("D-1").in("SL-D-1"))
                        .outcome())
                .isEqualTo(Outcome.COVERED);
        assertThat(Asking.atNoon()
                        .in(location, Asking.place("RO2", "Mon-Fri 08:30-18:30"), SUSPENDED)
                        .with(Holding.permit())
                        .outcome())
                .isEqualTo(Outcome.COVERED);
    }

    @Test
    void where_some_bays_are_suspended_for_it_the_officer_need_not_look_which() {
        Place partly = Asking.placeWith(suspension("S-17", Optional.of("outside 12 to 20"), "D-1"));

        assertThat(Asking.atNoon().in(partly).with(dispensation("D-1")).overlays())
                .isEmpty();
        assertThat(Asking.atNoon().in(partly).with(Holding.permit()).overlays())
                .containsExactly(Overlay.BAYS_PARTLY_SUSPENDED);
    }

    @Test
    void a_permit_of_the_zone_comes_before_a_dispensation_where_nothing_is_suspended() {
        Answer answer = Asking.atNoon().with(dispensation("A-1"), Holding.permit());

        assertThat(answer.headline()).startsWith("Covered by RESIDENT permit P-1");
    }

    private static Outcome outcome(Holding right) {
        return Asking.atNoon().in(SUSPENDED).with(right).outcome();
    }

    private static Holding dispensation(String reference) {
        return Holding.permit("permits:" + reference)
                .source(RightSource.DISPENSATION)
                .type("DISPENSATION", BayClass.RESIDENT);
    }

    private static Place.Suspension suspension(String reference, Optional<String> location, String dispensation) {
        return new Place.Suspension(
                reference,
                Interval.of(Instant.parse("2026-11-23T00:00:00Z"), Instant.parse("2026-11-24T00:00:00Z")),
                Set.of(BayClass.RESIDENT),
                location,
                Set.of(dispensation));
    }
}
