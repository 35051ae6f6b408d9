package uk.kerbside.kernel.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.RightSource;

/** What is known of the spot and the vehicle besides rights. */
@Tag("E-1")
class SurroundingsTest {
    private static final Duration THREE_HOURS = Duration.ofHours(3);

    @Test
    void of_a_mark_the_council_has_listed_nobody_acts() {
        Answer answer =
                Asking.atNoon().nothingDisplayed().exempt("an ambulance").with();

        assertThat(answer.outcome()).isEqualTo(Outcome.EXEMPT_LISTED);
        assertThat(answer.advice().word()).isEqualTo(Advice.Word.NONE);
        assertThat(answer.headline()).isEqualTo("This mark is on the council's list: an ambulance.");
    }

    @Test
    @Tag("P-15")
    void no_right_excuses_a_suspended_bay_and_no_code_is_suggested_for_it() {
        Place suspended = Asking.placeWith(suspension(Optional.empty()));

        Answer answer = Asking.atNoon().in(suspended).with(Holding.permit());

        assertThat(answer.outcome()).isEqualTo(Outcome.BAY_SUSPENDED);
        assertThat(answer.advice().word()).isEqualTo(Advice.Word.REFER);
        assertThat(answer.headline()).isEqualTo("The bay is suspended (S-17) until 24 November 2026 at 00:00.");
        assertThat(answer.alsoConsidered()).hasSize(1);
        assertThat(Asking.atNoon()
                        .in(suspended)
                        .at("2026-11-24T12:00:00Z")
                        .with(Holding.permit())
                        .outcome())
                .isEqualTo(Outcome.COVERED);
        assertThat(Asking.atNoon()
                        .in(suspended)
                        .in(BayClass.PERMIT)
                        .with(Holding.permit())
                        .outcome())
                .isEqualTo(Outcome.COVERED);
    }

    @Test
    @Tag("P-15")
    void where_some_bays_are_suspended_the_officer_is_told_to_look_which() {
        Place partly = Asking.placeWith(suspension(Optional.of("outside 12 to 20")));

        Answer answer = Asking.atNoon().in(partly).with(Holding.permit());

        assertThat(answer.outcome()).isEqualTo(Outcome.COVERED);
        assertThat(answer.overlays()).containsExactly(Overlay.BAYS_PARTLY_SUSPENDED);
        assertThat(answer.advice().reasons().getLast()).contains("Some of these bays are suspended");
    }

    @Test
    void a_neighbours_suspension_is_not_ours() {
        Place suspended = Asking.placeWith(suspension(Optional.empty()));
        Place here = Asking.place("UP1", "Mon-Fri 08:30-18:30");

        assertThat(Asking.atNoon().in(here, suspended).with(Holding.permit()).outcome())
                .isEqualTo(Outcome.COVERED);
    }

    @Test
    void a_waiver_checked_by_its_zone_is_good_if_the_vehicle_stands_at_its_location() {
        Place location = Asking.statedLocation("SL-COMO-204");
        Holding waiver = Holding.permit().type("WAIVER", BayClass.RESIDENT).in("SL-COMO-204");

        Answer byZone = Asking.atNoon().perhapsAt(location).with(waiver);
        assertThat(byZone.outcome()).isEqualTo(Outcome.CONDITIONAL);
        assertThat(byZone.advice().word()).isEqualTo(Advice.Word.LOOK_AT_LOCATION);
        assertThat(byZone.headline())
                .isEqualTo(
                        "Covered by WAIVER permit P-1 if it stands at Zone SL-COMO-204, until 1 January 2027 at 00:00.");
        assertThat(Asking.atNoon().with(waiver).outcome()).isEqualTo(Outcome.WRONG_PLACE);
        assertThat(Asking.atNoon()
                        .in(Asking.place("RO1", "Mon-Fri 08:30-18:30"), location)
                        .with(waiver)
                        .outcome())
                .isEqualTo(Outcome.COVERED);
        assertThat(Asking.atNoon().in(location).with(waiver).outcome()).isEqualTo(Outcome.COVERED);
    }

    @Test
    void a_members_permit_is_good_in_the_bays_of_its_ward_whatever_their_zone() {
        Holding member = Holding.permit().type("MEMBER", BayClass.RESIDENT).in("W03");

        assertThat(Asking.atNoon().within("W03").with(member).outcome()).isEqualTo(Outcome.COVERED);
        assertThat(Asking.atNoon().within("W04").with(member).outcome()).isEqualTo(Outcome.WRONG_PLACE);
        assertThat(Asking.atNoon()
                        .within("W03")
                        .in(BayClass.BUSINESS)
                        .with(member)
                        .outcome())
                .isEqualTo(Outcome.WRONG_BAY);
    }

    @Test
    void a_stated_location_has_no_hours_that_could_end_control() {
        Place zone = Asking.place("RO1", "Mon-Fri 08:30-18:30");

        assertThat(Asking.atNoon()
                        .in(Asking.statedLocation("SL-1"), zone)
                        .with()
                        .outcome())
                .isEqualTo(Outcome.NOTHING_KNOWN);
    }

    @Test
    void a_main_vehicle_is_on_hold_while_a_courtesy_car_stands_in_for_it() {
        Holding replaced = Holding.permit().replaced("2026-11-20T00:00:00Z", "2026-11-30T00:00:00Z");

        Answer answer = Asking.atNoon().with(replaced);

        assertThat(answer.outcome()).isEqualTo(Outcome.RIGHT_ON_HOLD);
        assertThat(answer.headline())
                .isEqualTo("Not valid now: another vehicle stands in for this one on RESIDENT permit P-1 for a time.");
        assertThat(Asking.atNoon().of("CT24CAR").with(replaced).outcome()).isEqualTo(Outcome.COVERED);
        assertThat(Asking.atNoon().at("2026-11-30T12:00:00Z").with(replaced).outcome())
                .isEqualTo(Outcome.COVERED);
    }

    @Test
    void how_long_a_vehicle_has_stood_is_told_only_from_a_sighting() {
        Holding duty = Holding.permit().atMost(THREE_HOURS);

        Answer unseen = Asking.atNoon().with(duty);
        assertThat(unseen.outcome()).isEqualTo(Outcome.COVERED);
        assertThat(unseen.headline())
                .isEqualTo("Covered by RESIDENT permit P-1, at most 3 hours, until 1 January 2027 at 00:00.");
        Answer seen = Asking.atNoon().seen(since("2026-11-23T09:00:00.001Z")).with(duty);
        assertThat(seen.outcome()).isEqualTo(Outcome.COVERED);
        assertThat(seen.finding().until()).contains(Instant.parse("2026-11-23T12:00:00.001Z"));
        assertThat(seen.headline()).contains("at most 3 hours, here since 23 November 2026 at 09:00, until");
    }

    @Test
    void a_stay_over_its_longest_time_is_told_and_tolerated_for_ten_minutes() {
        Holding duty = Holding.permit().atMost(THREE_HOURS);

        Answer over = Asking.atNoon().seen(since("2026-11-23T09:00:00Z")).with(duty);
        assertThat(over.outcome()).isEqualTo(Outcome.MAX_STAY_EXCEEDED);
        assertThat(over.finding().rank()).isEqualTo(11);
        assertThat(over.advice().word()).isEqualTo(Advice.Word.NONE);
        assertThat(over.headline())
                .isEqualTo("Longer than 3 hours on RESIDENT permit P-1: here since 23 November 2026 at 09:00.");
        assertThat(Asking.atNoon()
                        .seen(since("2026-11-23T08:50:00Z"))
                        .with(duty)
                        .advice()
                        .word())
                .isEqualTo(Advice.Word.NONE);
        assertThat(Asking.atNoon()
                        .seen(since("2026-11-23T08:49:59.999Z"))
                        .with(duty)
                        .advice()
                        .code())
                .contains("30");
    }

    @Test
    void an_activated_stay_needs_no_sighting() {
        Holding visit = Holding.permit()
                .source(RightSource.VISIT)
                .from("2026-11-23T08:00:00Z")
                .atMost(THREE_HOURS);

        assertThat(Asking.atNoon().with(visit).outcome()).isEqualTo(Outcome.MAX_STAY_EXCEEDED);
        assertThat(Asking.atNoon().at("2026-11-23T10:59:59Z").with(visit).outcome())
                .isEqualTo(Outcome.COVERED);
    }

    @Test
    void what_depends_on_sightings_nobody_can_read_is_not_guessed() {
        Holding duty = Holding.permit().atMost(THREE_HOURS);

        Answer stay = Asking.atNoon().seen(Sightings.UNAVAILABLE).with(duty);
        assertThat(stay.outcome()).isEqualTo(Outcome.COVERED);
        assertThat(stay.overlays()).containsExactly(Overlay.SIGHTINGS_UNKNOWN);
        assertThat(stay.advice().reasons().getLast()).contains("cannot be read just now");
        assertThat(Asking.atNoon()
                        .seen(Sightings.UNAVAILABLE)
                        .with(Holding.permit())
                        .overlays())
                .isEmpty();
        Answer lapse = Asking.atNoon()
                .seen(Sightings.UNAVAILABLE)
                .with(Holding.permit().until("2026-11-20T00:00:00Z"));
        assertThat(lapse.overlays()).containsExactly(Overlay.SIGHTINGS_UNKNOWN);
        assertThat(lapse.advice().code()).contains("19");
    }

    @Test
    @Tag("case")
    void case_11_a_lapse_that_was_seen_before_says_so() {
        Sightings threeTimes = new Sightings.Known(Optional.empty(), 3);
        Holding lapsed = Holding.permit().until("2026-11-20T00:00:00Z");

        Answer again = Asking.atNoon().seen(threeTimes).with(lapsed);
        assertThat(again.overlays()).containsExactly(Overlay.EARLIER_CHECKS);
        assertThat(again.advice().code()).contains("19");
        assertThat(again.advice().reasons().getLast()).contains("found before");
        assertThat(Asking.atNoon()
                        .seen(new Sightings.Known(Optional.empty(), 0))
                        .with(lapsed)
                        .overlays())
                .isEmpty();
    }

    @Test
    void while_a_mark_may_still_be_registered_for_the_past_no_code_is_advised() {
        Holding late = Holding.permit().until("2026-11-20T00:00:00Z").lateUntil("2026-11-24T12:00:00Z");

        Answer open = Asking.atNoon().askedAt("2026-11-24T11:59:59Z").with(late);
        assertThat(open.overlays()).containsExactly(Overlay.LATE_REGISTRATION_OPEN);
        assertThat(open.advice().word()).isEqualTo(Advice.Word.REFER);
        assertThat(Asking.atNoon().askedAt("2026-11-24T12:00:00Z").with(late).overlays())
                .isEmpty();
    }

    private static Sightings since(String instant) {
        return new Sightings.Known(Optional.of(Instant.parse(instant)), 0);
    }

    private static Place.Suspension suspension(Optional<String> location) {
        return new Place.Suspension(
                "S-17",
                Interval.of(Instant.parse("2026-11-23T00:00:00Z"), Instant.parse("2026-11-24T00:00:00Z")),
                Set.of(BayClass.RESIDENT),
                location);
    }
}
