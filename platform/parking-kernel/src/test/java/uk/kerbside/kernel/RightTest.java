package uk.kerbside.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.kerbside.kernel.Rights.CAR;
import static uk.kerbside.kernel.Rights.FROM;
import static uk.kerbside.kernel.Rights.UNTIL;
import static uk.kerbside.kernel.Rights.right;
import static uk.kerbside.kernel.Times.local;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.kerbside.kernel.vrm.Vrm;

class RightTest {
    private static final Instant BEFORE = FROM.minusNanos(1);
    private static final Instant MIDDLE = local("2026-11-15T12:00:00");
    private static final Instant LAST_MOMENT = UNTIL.minusNanos(1);

    @Test
    void a_granted_right_is_live_in_its_term_and_not_beside_it() {
        Right right = right().build();
        assertThat(right.stateAt(BEFORE)).isEqualTo(new Standing.NotStarted(FROM));
        assertThat(right.stateAt(FROM)).isEqualTo(new Standing.Live(Optional.of(UNTIL)));
        assertThat(right.stateAt(LAST_MOMENT)).isEqualTo(new Standing.Live(Optional.of(UNTIL)));
        assertThat(right.stateAt(UNTIL)).isEqualTo(new Standing.Ended(UNTIL, EndedBy.EXPIRED));
    }

    @Test
    void a_right_without_an_end_stays_live() {
        Right right = right().term(Interval.from(FROM)).build();
        assertThat(right.stateAt(Instant.MAX)).isEqualTo(new Standing.Live(Optional.empty()));
    }

    @Test
    void an_unpaid_right_covers_nobody_at_any_time() {
        Right right = right().status(RightStatus.AWAITING_PAYMENT).build();
        assertThat(List.of(BEFORE, FROM, MIDDLE, UNTIL))
                .allSatisfy(at -> assertThat(right.stateAt(at)).isEqualTo(new Standing.AwaitingPayment()));
    }

    @Test
    void a_right_on_hold_covers_nobody_in_its_term() {
        Right right = right().status(RightStatus.ON_HOLD).build();
        assertThat(right.stateAt(BEFORE)).isEqualTo(new Standing.NotStarted(FROM));
        assertThat(right.stateAt(FROM)).isEqualTo(new Standing.OnHold());
        assertThat(right.stateAt(LAST_MOMENT)).isEqualTo(new Standing.OnHold());
        assertThat(right.stateAt(UNTIL)).isEqualTo(new Standing.Ended(UNTIL, EndedBy.EXPIRED));
    }

    @Test
    void a_right_given_back_was_live_until_then() {
        Right right = right().ended(MIDDLE, EndedBy.SURRENDERED).build();
        assertThat(right.stateAt(BEFORE)).isEqualTo(new Standing.NotStarted(FROM));
        assertThat(right.stateAt(FROM)).isEqualTo(new Standing.Live(Optional.of(MIDDLE)));
        assertThat(right.stateAt(MIDDLE.minusNanos(1))).isEqualTo(new Standing.Live(Optional.of(MIDDLE)));
        assertThat(right.stateAt(MIDDLE)).isEqualTo(new Standing.Ended(MIDDLE, EndedBy.SURRENDERED));
        assertThat(right.stateAt(UNTIL)).isEqualTo(new Standing.Ended(MIDDLE, EndedBy.SURRENDERED));
    }

    @Test
    void a_right_called_off_before_its_term_never_starts() {
        Right right = right().ended(FROM.minusSeconds(60), EndedBy.VISIT_ENDED).build();
        assertThat(right.stateAt(FROM.minusSeconds(61))).isEqualTo(new Standing.NotStarted(FROM));
        assertThat(right.stateAt(FROM)).isEqualTo(new Standing.Ended(FROM.minusSeconds(60), EndedBy.VISIT_ENDED));
    }

    @Test
    void a_right_that_was_never_paid_for_was_not_live_before_it_was_withdrawn() {
        Right right = right().ended(MIDDLE, EndedBy.WITHDRAWN).build();
        assertThat(List.of(BEFORE, FROM, MIDDLE.minusNanos(1)))
                .allSatisfy(at -> assertThat(right.stateAt(at)).isEqualTo(new Standing.AwaitingPayment()));
        assertThat(right.stateAt(MIDDLE)).isEqualTo(new Standing.Ended(MIDDLE, EndedBy.WITHDRAWN));
        assertThat(right.stateAt(FROM, CAR)).isEqualTo(new Standing.AwaitingPayment());
    }

    @Test
    void a_renewal_in_time_keeps_a_right_in_grace_up_to_its_last_moment() {
        Instant graceUntil = UNTIL.plus(Duration.ofDays(21));
        Right right = right().grace(graceUntil).build();
        assertThat(right.stateAt(LAST_MOMENT)).isEqualTo(new Standing.Live(Optional.of(UNTIL)));
        assertThat(right.stateAt(UNTIL)).isEqualTo(new Standing.InGrace(UNTIL, graceUntil));
        assertThat(right.stateAt(graceUntil.minusNanos(1))).isEqualTo(new Standing.InGrace(UNTIL, graceUntil));
        assertThat(right.stateAt(graceUntil)).isEqualTo(new Standing.Ended(UNTIL, EndedBy.EXPIRED));
    }

    @Test
    void a_renewal_too_late_gives_no_grace() {
        Right right = right().renewalWithoutGrace().build();
        assertThat(right.stateAt(UNTIL)).isEqualTo(new Standing.Ended(UNTIL, EndedBy.EXPIRED));
    }

    @Test
    void a_right_given_back_is_in_no_grace() {
        Right right = right().ended(MIDDLE, EndedBy.SURRENDERED)
                .grace(UNTIL.plusSeconds(60))
                .build();
        assertThat(right.stateAt(UNTIL)).isEqualTo(new Standing.Ended(MIDDLE, EndedBy.SURRENDERED));
    }

    @Test
    void only_a_live_right_covers() {
        assertThat(List.of(
                        new Standing.AwaitingPayment(),
                        new Standing.NotStarted(FROM),
                        new Standing.OnHold(),
                        new Standing.InGrace(UNTIL, UNTIL.plusSeconds(60)),
                        new Standing.Ended(UNTIL, EndedBy.EXPIRED)))
                .noneMatch(Standing::covers);
        assertThat(new Standing.Live(Optional.empty()).covers()).isTrue();
    }

    @Test
    void a_right_that_ended_says_when_and_why() {
        assertThatThrownBy(() -> right().status(RightStatus.ENDED).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_mark_has_an_interval_a_slot_from_one_and_a_role() {
        Interval term = Interval.of(FROM, UNTIL);
        Vrm vrm = CAR;
        assertThatThrownBy(() -> new MarkSpan(vrm, term, 0, MarkRole.MAIN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MarkSpan(null, term, 1, MarkRole.MAIN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MarkSpan(vrm, null, 1, MarkRole.MAIN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MarkSpan(vrm, term, 1, null)).isInstanceOf(IllegalArgumentException.class);
    }
}
