package uk.kerbside.kernel.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.MarkSpan;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.vrm.Vrm;

@Tag("E-1")
class FindingsTest {
    @Test
    void a_permit_for_this_place_and_bay_covers_until_it_ends() {
        Answer answer = Asking.atNoon().with(Holding.permit());

        assertThat(answer.outcome()).isEqualTo(Outcome.COVERED);
        assertThat(answer.finding().until()).contains(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(answer.finding().basis().orElseThrow().right().id()).isEqualTo("permits:P-1");
        assertThat(answer.advice().word()).isEqualTo(Advice.Word.NONE);
        assertThat(answer.overlays()).isEmpty();
        assertThat(answer.alsoConsidered()).isEmpty();
    }

    @Test
    void a_permit_without_an_end_covers_without_one() {
        assertThat(Asking.atNoon().with(Holding.permit().forever()).finding().until())
                .isEmpty();
    }

    @Test
    void a_permit_is_good_in_its_first_instant_and_not_in_its_last() {
        Holding permit = Holding.permit().from("2026-11-23T12:00:00Z").until("2026-11-23T14:00:00Z");

        assertThat(Asking.atNoon()
                        .at("2026-11-23T11:59:59.999999Z")
                        .with(permit)
                        .outcome())
                .isEqualTo(Outcome.NOT_STARTED);
        assertThat(Asking.atNoon().with(permit).outcome()).isEqualTo(Outcome.COVERED);
        assertThat(Asking.atNoon()
                        .at("2026-11-23T13:59:59.999999Z")
                        .with(permit)
                        .outcome())
                .isEqualTo(Outcome.COVERED);
        assertThat(Asking.atNoon().at("2026-11-23T14:00:00Z").with(permit).outcome())
                .isEqualTo(Outcome.LAPSED);
    }

    @Test
    void outside_controlled_hours_no_right_is_needed_and_all_are_told() {
        Answer answer = Asking.atNoon().at("2026-11-23T18:30:00Z").with(Holding.permit());

        assertThat(answer.outcome()).isEqualTo(Outcome.OUTSIDE_CONTROL);
        assertThat(answer.finding().until()).contains(Instant.parse("2026-11-24T08:30:00Z"));
        assertThat(answer.alsoConsidered())
                .extracting(Considered::outcome)
                .containsExactly(Optional.of(Outcome.COVERED));
    }

    @Test
    void on_a_bank_holiday_control_starts_the_next_day_on_which_there_is_any() {
        Answer answer = Asking.atNoon().at("2026-12-25T12:00:00Z").with();

        assertThat(answer.outcome()).isEqualTo(Outcome.OUTSIDE_CONTROL);
        assertThat(answer.finding().until()).contains(Instant.parse("2026-12-28T08:30:00Z"));
    }

    @Test
    void paper_on_file_sends_the_officer_to_the_windscreen() {
        Answer answer = Asking.atNoon().with(Holding.permit().onPaper());

        assertThat(answer.outcome()).isEqualTo(Outcome.PAPER_ON_FILE);
        assertThat(answer.advice().word()).isEqualTo(Advice.Word.LOOK_AT_WINDSCREEN);
        assertThat(Asking.atNoon()
                        .nothingDisplayed()
                        .with(Holding.permit().onPaper())
                        .advice()
                        .word())
                .isEqualTo(Advice.Word.REFER);
    }

    @Test
    void a_renewal_in_time_keeps_advice_at_none_and_covers_nobody() {
        Holding old = Holding.permit().until("2026-11-20T00:00:00Z");

        Answer answer = Asking.atNoon().with(old.renewed("2026-11-19T10:00:00Z", "2026-11-23T12:00:00.000001Z"));
        assertThat(answer.outcome()).isEqualTo(Outcome.IN_GRACE);
        assertThat(answer.advice().word()).isEqualTo(Advice.Word.NONE);
        assertThat(answer.overlays()).containsExactly(Overlay.RENEWAL_SUBMITTED);
        assertThat(Asking.atNoon()
                        .with(old.renewed("2026-11-19T10:00:00Z", "2026-11-23T12:00:00Z"))
                        .outcome())
                .isEqualTo(Outcome.LAPSED);
    }

    @Test
    @Tag("case")
    void a_holder_whose_renewal_waits_for_the_council_is_for_a_supervisor_even_without_grace() {
        Answer answer = Asking.atNoon()
                .with(Holding.permit().until("2026-11-20T00:00:00Z").renewed("2026-11-21T10:00:00Z", null));

        assertThat(answer.outcome()).isEqualTo(Outcome.LAPSED);
        assertThat(answer.overlays()).containsExactly(Overlay.RENEWAL_SUBMITTED);
        assertThat(answer.advice().word()).isEqualTo(Advice.Word.REFER);
    }

    @Test
    @Tag("case")
    void a_holder_whose_reminder_bounced_is_for_a_supervisor() {
        Holding lapsed = Holding.permit().until("2026-11-20T00:00:00Z");

        assertThat(Asking.atNoon().with(lapsed.reminded("BOUNCED")).overlays())
                .containsExactly(Overlay.REMINDER_UNDELIVERED);
        assertThat(Asking.atNoon().with(lapsed.reminded("BOUNCED")).advice().word())
                .isEqualTo(Advice.Word.REFER);
        assertThat(Asking.atNoon().with(lapsed.reminded("DELIVERED")).overlays())
                .isEmpty();
    }

    @Test
    void a_lapse_says_when_how_long_ago_and_why() {
        Answer answer = Asking.atNoon().with(Holding.permit().until("2026-11-23T11:46:00Z"));

        assertThat(answer.finding()).isInstanceOfSatisfying(Finding.Lapsed.class, lapsed -> {
            assertThat(lapsed.endedAt()).isEqualTo(Instant.parse("2026-11-23T11:46:00Z"));
            assertThat(lapsed.ago()).isEqualTo(Duration.ofMinutes(14));
            assertThat(lapsed.endedBy()).isEqualTo(EndedBy.EXPIRED);
            assertThat(lapsed.withinTenMinutes()).isFalse();
        });
    }

    @Test
    void what_ended_by_somebodys_act_is_for_a_supervisor() {
        for (EndedBy by : List.of(EndedBy.SURRENDERED, EndedBy.REVOKED, EndedBy.REPLACED)) {
            Answer answer = Asking.atNoon().with(Holding.permit().ended("2026-11-20T12:00:00Z", by));

            assertThat(answer.outcome()).isEqualTo(Outcome.LAPSED);
            assertThat(answer.advice().word()).isEqualTo(Advice.Word.REFER);
        }
        Answer takenOff = Asking.atNoon().with(Holding.permit().markTakenOff("2026-11-20T12:00:00Z"));
        assertThat(((Finding.Lapsed) takenOff.finding()).endedBy()).isEqualTo(EndedBy.MARK_REMOVED);
        assertThat(takenOff.advice().word()).isEqualTo(Advice.Word.REFER);
    }

    @Test
    void a_right_that_was_never_good_does_not_lapse() {
        assertThat(Asking.atNoon()
                        .with(Holding.permit().ended("2026-11-20T12:00:00Z", EndedBy.WITHDRAWN))
                        .outcome())
                .isEqualTo(Outcome.NOTHING_KNOWN);
        assertThat(Asking.atNoon()
                        .with(Holding.permit()
                                .from("2026-11-20T12:00:00Z")
                                .ended("2026-11-20T12:00:00Z", EndedBy.VISIT_ENDED))
                        .outcome())
                .isEqualTo(Outcome.NOTHING_KNOWN);
    }

    @Test
    void a_lapse_is_remembered_for_twelve_months() {
        Holding old = Holding.permit().from("2024-01-01T00:00:00Z").until("2025-11-23T12:00:00.000001Z");
        Holding older = Holding.permit().from("2024-01-01T00:00:00Z").until("2025-11-23T12:00:00Z");

        assertThat(Asking.atNoon().with(old).outcome()).isEqualTo(Outcome.LAPSED);
        Answer forgotten = Asking.atNoon().with(older);
        assertThat(forgotten.outcome()).isEqualTo(Outcome.NOTHING_KNOWN);
        assertThat(forgotten.alsoConsidered()).extracting(Considered::outcome).containsExactly(Optional.empty());
    }

    @Test
    void an_unpaid_permit_says_so_whatever_comes_first() {
        Answer alone = Asking.atNoon().with(Holding.permit().awaitingPayment());
        assertThat(alone.outcome()).isEqualTo(Outcome.RIGHT_ON_HOLD);
        assertThat(alone.overlays()).containsExactly(Overlay.NOT_YET_PAID);
        assertThat(alone.advice().word()).isEqualTo(Advice.Word.REFER);

        Answer besideALapse = Asking.atNoon()
                .with(
                        Holding.permit().awaitingPayment(),
                        Holding.permit("permits:P-2").until("2026-11-20T00:00:00Z"));
        assertThat(besideALapse.outcome()).isEqualTo(Outcome.LAPSED);
        assertThat(besideALapse.overlays()).containsExactly(Overlay.NOT_YET_PAID);
        assertThat(besideALapse.advice().word()).isEqualTo(Advice.Word.REFER);

        Answer elsewhere =
                Asking.atNoon().with(Holding.permit().awaitingPayment().in("UP1"));
        assertThat(elsewhere.outcome()).isEqualTo(Outcome.NOTHING_KNOWN);
        assertThat(elsewhere.overlays()).isEmpty();
    }

    @Test
    void a_suspended_permit_is_on_hold_and_not_unpaid() {
        Answer answer = Asking.atNoon().with(Holding.permit().suspended());

        assertThat(answer.outcome()).isEqualTo(Outcome.RIGHT_ON_HOLD);
        assertThat(answer.overlays()).isEmpty();
        assertThat(answer.advice().code()).contains("19");
    }

    @Test
    void a_season_ticket_for_weekdays_has_not_started_at_the_weekend() {
        Holding weekdays = Holding.permit().on("Mon-Fri 00:00-24:00");
        Asking saturday = Asking.atNoon().at("2026-11-28T12:00:00Z").in(Asking.place("RO1", "Mon-Sun 08:00-20:00"));

        Answer answer = saturday.with(weekdays);

        assertThat(answer.finding()).isInstanceOfSatisfying(Finding.NotStarted.class, later -> assertThat(later.from())
                .isEqualTo(Instant.parse("2026-11-30T00:00:00Z")));
        assertThat(Asking.atNoon().with(weekdays).finding().until()).contains(Instant.parse("2026-11-28T00:00:00Z"));
    }

    @Test
    void a_permit_for_all_places_covers_in_any_of_them() {
        assertThat(Asking.atNoon()
                        .in(Asking.place("UP1", "Mon-Sun 00:00-24:00"))
                        .with(Holding.permit().everywhere())
                        .outcome())
                .isEqualTo(Outcome.COVERED);
    }

    @Test
    void a_spot_in_two_places_is_covered_by_a_right_for_either() {
        Asking overlap = Asking.atNoon()
                .in(Asking.place("UP1", "Mon-Sun 00:00-24:00"), Asking.place("RO1", "Mon-Fri 08:30-18:30"));

        Answer answer = overlap.with(Holding.permit());

        assertThat(answer.outcome()).isEqualTo(Outcome.COVERED);
        assertThat(answer.finding().basis().orElseThrow().place().code().value())
                .isEqualTo("RO1");
    }

    @Test
    void only_places_with_such_bays_are_asked_about() {
        assertThatThrownBy(() -> new Question(
                        Vrm.of("A1"),
                        List.of(),
                        BayClass.RESIDENT,
                        Asking.NOON,
                        Asking.atNoon().question().calendar(),
                        Question.Windscreen.NOT_LOOKED_AT,
                        java.util.Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void marks_that_have_nothing_to_do_with_it_are_passed_over() {
        Answer answer = Asking.atNoon().with(Holding.permit().of("AB12CDE"));

        assertThat(answer.outcome()).isEqualTo(Outcome.NOTHING_KNOWN);
        assertThat(answer.alsoConsidered()).isEmpty();
    }

    @Test
    void the_vehicle_swapped_in_is_covered_and_the_one_swapped_out_is_not() {
        KnownRight pool = Holding.permit().known();
        Instant swap = Instant.parse("2026-11-20T12:00:00Z");
        KnownRight swapped = KnownRight.of(new uk.kerbside.kernel.Right(
                pool.right().id(),
                RightSource.PERMIT,
                "P-1",
                Optional.empty(),
                "BUSINESS",
                1,
                pool.right().medium(),
                pool.right().term(),
                List.of(
                        new MarkSpan(
                                Vrm.of(Asking.MARK),
                                Interval.of(pool.right().term().from(), swap),
                                1,
                                MarkRole.MAIN),
                        new MarkSpan(Vrm.of("AB12CDE"), Interval.from(swap), 1, MarkRole.MAIN)),
                pool.right().scope(),
                pool.right().bayClasses(),
                Optional.empty(),
                Optional.empty(),
                pool.right().status(),
                Optional.empty(),
                Optional.empty(),
                pool.right().revision()));

        assertThat(Asking.atNoon().of("AB12CDE").with(List.of(swapped)).outcome())
                .isEqualTo(Outcome.COVERED);
        assertThat(Asking.atNoon().with(List.of(swapped)).outcome()).isEqualTo(Outcome.LAPSED);
    }
}
