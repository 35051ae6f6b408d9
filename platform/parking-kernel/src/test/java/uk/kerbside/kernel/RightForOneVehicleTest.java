package uk.kerbside.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.kernel.Rights.CAR;
import static uk.kerbside.kernel.Rights.FROM;
import static uk.kerbside.kernel.Rights.OTHER_CAR;
import static uk.kerbside.kernel.Rights.UNTIL;
import static uk.kerbside.kernel.Rights.right;
import static uk.kerbside.kernel.Times.local;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When one of several vehicles may use a right. */
class RightForOneVehicleTest {
    private static final Instant BEFORE = FROM.minusNanos(1);
    private static final Instant MIDDLE = local("2026-11-15T12:00:00");
    private static final Instant LAST_MOMENT = UNTIL.minusNanos(1);

    @Test
    void a_mark_is_covered_while_its_part_lasts() {
        Right right = right().mark(CAR, Interval.of(FROM, MIDDLE))
                .mark(OTHER_CAR, Interval.from(MIDDLE))
                .build();
        assertThat(right.stateAt(FROM, CAR)).isEqualTo(new Standing.Live(Optional.of(MIDDLE)));
        assertThat(right.stateAt(MIDDLE, CAR)).isEqualTo(new Standing.Ended(MIDDLE, EndedBy.MARK_REMOVED));
        assertThat(right.stateAt(FROM, OTHER_CAR)).isEqualTo(new Standing.NotStarted(MIDDLE));
        assertThat(right.stateAt(MIDDLE, OTHER_CAR)).isEqualTo(new Standing.Live(Optional.of(UNTIL)));
        assertThat(right.stateAt(UNTIL, OTHER_CAR)).isEqualTo(new Standing.Ended(UNTIL, EndedBy.EXPIRED));
    }

    @Test
    void a_change_of_vehicle_leaves_no_instant_without_cover_and_none_with_both() {
        Right right = right().mark(CAR, Interval.of(FROM, MIDDLE))
                .mark(OTHER_CAR, Interval.from(MIDDLE))
                .build();
        assertThat(List.of(FROM, MIDDLE.minusNanos(1), MIDDLE, LAST_MOMENT))
                .allSatisfy(at -> assertThat(right.stateAt(at, CAR).covers())
                        .isNotEqualTo(right.stateAt(at, OTHER_CAR).covers()));
    }

    @Test
    void during_an_overlap_both_vehicles_are_covered() {
        Instant overlapUntil = MIDDLE.plus(Duration.ofDays(5));
        Right right = right().mark(CAR, Interval.of(FROM, MIDDLE))
                .mark(CAR, Interval.of(MIDDLE, overlapUntil), MarkRole.OVERLAP)
                .mark(OTHER_CAR, Interval.from(MIDDLE))
                .build();
        assertThat(right.stateAt(MIDDLE, CAR)).isEqualTo(new Standing.Live(Optional.of(overlapUntil)));
        assertThat(right.stateAt(MIDDLE, OTHER_CAR)).isEqualTo(new Standing.Live(Optional.of(UNTIL)));
        assertThat(right.stateAt(overlapUntil, CAR)).isEqualTo(new Standing.Ended(overlapUntil, EndedBy.MARK_REMOVED));
    }

    @Test
    void cover_that_goes_on_in_another_role_ends_with_the_last_one() {
        Instant overlapUntil = MIDDLE.plus(Duration.ofDays(5));
        Right right = right().mark(CAR, Interval.of(FROM, MIDDLE))
                .mark(CAR, Interval.of(MIDDLE, overlapUntil), MarkRole.OVERLAP)
                .build();
        assertThat(right.stateAt(FROM, CAR)).isEqualTo(new Standing.Live(Optional.of(overlapUntil)));
    }

    @Test
    void a_main_vehicle_replaced_for_a_time_has_not_started_again() {
        Instant back = MIDDLE.plus(Duration.ofDays(10));
        Right right = right().mark(CAR, Interval.of(FROM, MIDDLE))
                .mark(OTHER_CAR, Interval.of(MIDDLE, back), MarkRole.TEMPORARY)
                .mark(CAR, Interval.from(back))
                .build();
        assertThat(right.stateAt(MIDDLE.minusNanos(1), CAR)).isEqualTo(new Standing.Live(Optional.of(MIDDLE)));
        assertThat(right.stateAt(MIDDLE, CAR)).isEqualTo(new Standing.NotStarted(back));
        assertThat(right.stateAt(back, CAR)).isEqualTo(new Standing.Live(Optional.of(UNTIL)));
        assertThat(right.stateAt(back, OTHER_CAR)).isEqualTo(new Standing.Ended(back, EndedBy.MARK_REMOVED));
    }

    @Test
    void cover_never_outlasts_the_right() {
        Right right =
                right().mark(CAR, Interval.of(FROM, UNTIL.plusSeconds(60))).build();
        assertThat(right.stateAt(FROM, CAR)).isEqualTo(new Standing.Live(Optional.of(UNTIL)));
        assertThat(right.stateAt(UNTIL, CAR)).isEqualTo(new Standing.Ended(UNTIL, EndedBy.EXPIRED));
    }

    @Test
    void a_vehicle_taken_off_does_not_expire_with_the_right() {
        Right right = right().mark(CAR, Interval.of(FROM, MIDDLE))
                .mark(OTHER_CAR, Interval.from(MIDDLE))
                .build();
        assertThat(right.stateAt(UNTIL, CAR)).isEqualTo(new Standing.Ended(MIDDLE, EndedBy.MARK_REMOVED));
    }

    @Test
    void a_vehicle_taken_off_is_not_surrendered_with_the_right() {
        Instant surrendered = MIDDLE.plus(Duration.ofDays(3));
        Right right = right().mark(CAR, Interval.of(FROM, MIDDLE))
                .mark(OTHER_CAR, Interval.from(MIDDLE))
                .ended(surrendered, EndedBy.SURRENDERED)
                .build();
        assertThat(right.stateAt(surrendered, CAR)).isEqualTo(new Standing.Ended(MIDDLE, EndedBy.MARK_REMOVED));
        assertThat(right.stateAt(surrendered, OTHER_CAR))
                .isEqualTo(new Standing.Ended(surrendered, EndedBy.SURRENDERED));
    }

    @Test
    void a_vehicle_taken_off_has_no_grace() {
        Instant graceUntil = UNTIL.plus(Duration.ofDays(21));
        Right right = right().mark(CAR, Interval.of(FROM, MIDDLE))
                .mark(OTHER_CAR, Interval.of(MIDDLE, UNTIL))
                .grace(graceUntil)
                .build();
        assertThat(right.stateAt(UNTIL, CAR)).isEqualTo(new Standing.Ended(MIDDLE, EndedBy.MARK_REMOVED));
        assertThat(right.stateAt(UNTIL, OTHER_CAR)).isEqualTo(new Standing.InGrace(UNTIL, graceUntil));
    }

    @Test
    void a_vehicle_taken_off_is_not_on_hold_with_the_right() {
        Right right = right().mark(CAR, Interval.of(FROM, MIDDLE))
                .mark(OTHER_CAR, Interval.from(MIDDLE))
                .status(RightStatus.ON_HOLD)
                .build();
        assertThat(right.stateAt(FROM, CAR)).isEqualTo(new Standing.OnHold());
        assertThat(right.stateAt(MIDDLE, CAR)).isEqualTo(new Standing.Ended(MIDDLE, EndedBy.MARK_REMOVED));
        assertThat(right.stateAt(FROM, OTHER_CAR)).isEqualTo(new Standing.OnHold());
    }

    @Test
    void a_vehicle_that_comes_later_waits_for_its_own_day() {
        Right right = right().mark(CAR, Interval.of(FROM, MIDDLE))
                .mark(OTHER_CAR, Interval.from(MIDDLE))
                .build();
        assertThat(right.stateAt(BEFORE, CAR)).isEqualTo(new Standing.NotStarted(FROM));
        assertThat(right.stateAt(BEFORE, OTHER_CAR)).isEqualTo(new Standing.NotStarted(MIDDLE));
    }

    @Test
    void a_vehicle_named_before_the_term_waits_for_the_term() {
        Right right = right().mark(CAR, Interval.from(FROM.minusSeconds(60))).build();
        assertThat(right.stateAt(FROM.minusSeconds(90), CAR)).isEqualTo(new Standing.NotStarted(FROM));
        assertThat(right.stateAt(BEFORE, CAR)).isEqualTo(new Standing.NotStarted(FROM));
    }

    @Test
    void an_unpaid_right_awaits_payment_for_all_its_vehicles() {
        Right right = right().mark(CAR, Interval.from(FROM))
                .status(RightStatus.AWAITING_PAYMENT)
                .build();
        assertThat(right.stateAt(BEFORE, CAR)).isEqualTo(new Standing.AwaitingPayment());
        assertThat(right.stateAt(MIDDLE, CAR)).isEqualTo(new Standing.AwaitingPayment());
    }

    @Test
    void a_visit_called_off_before_it_began_is_called_off_for_its_vehicle() {
        Instant calledOff = FROM.minusSeconds(60);
        Right right = right().ended(calledOff, EndedBy.VISIT_ENDED).build();
        assertThat(right.stateAt(MIDDLE, CAR)).isEqualTo(new Standing.Ended(calledOff, EndedBy.VISIT_ENDED));
    }

    @Test
    void a_vehicle_the_right_never_had_is_treated_as_taken_off_before_it_began() {
        Right right = right().build();
        assertThat(right.stateAt(MIDDLE, OTHER_CAR)).isEqualTo(new Standing.Ended(FROM, EndedBy.MARK_REMOVED));
        assertThat(right.stateAt(UNTIL, OTHER_CAR)).isEqualTo(new Standing.Ended(FROM, EndedBy.MARK_REMOVED));
        assertThat(right.stateAt(BEFORE, OTHER_CAR)).isEqualTo(new Standing.Ended(BEFORE, EndedBy.MARK_REMOVED));
    }

    @Test
    void every_mark_is_listed_once() {
        Right right = right().mark(CAR, Interval.of(FROM, MIDDLE))
                .mark(OTHER_CAR, Interval.from(MIDDLE))
                .mark(CAR, Interval.of(MIDDLE, UNTIL), MarkRole.OVERLAP)
                .build();
        assertThat(right.vrms()).containsExactly(CAR, OTHER_CAR);
    }

    @Test
    void a_log_names_no_mark() {
        assertThat(right().build().toString()).contains("permits:P-7KQ2-9XNM").doesNotContain("AB12");
    }
}
