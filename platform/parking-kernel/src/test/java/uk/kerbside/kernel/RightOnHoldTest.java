package uk.kerbside.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a right was on hold for is asked about later: E-5. */
@Tag("E-5")
class RightOnHoldTest {
    private static final Instant FIRST = Times.local("2026-11-10T09:00:00");
    private static final Instant LIFTED = Times.local("2026-11-12T09:00:00");
    private static final Instant SECOND = Times.local("2026-11-20T09:00:00");

    @Test
    void a_hold_that_was_lifted_is_one_at_its_time_and_at_no_other() {
        Right right = Rights.right().holds(Interval.of(FIRST, LIFTED)).build();

        assertThat(right.stateAt(FIRST.minusNanos(1))).isEqualTo(new Standing.Live(Optional.of(FIRST)));
        assertThat(right.stateAt(FIRST)).isEqualTo(new Standing.OnHold());
        assertThat(right.stateAt(LIFTED.minusNanos(1))).isEqualTo(new Standing.OnHold());
        assertThat(right.stateAt(LIFTED)).isEqualTo(new Standing.Live(Optional.of(Rights.UNTIL)));
        assertThat(right.stateAt(FIRST, Rights.CAR)).isEqualTo(new Standing.OnHold());
    }

    @Test
    void one_that_is_on_hold_was_good_before_it_was() {
        Right right = Rights.right()
                .status(RightStatus.ON_HOLD)
                .holds(Interval.of(FIRST, LIFTED), Interval.from(SECOND))
                .build();

        assertThat(right.stateAt(LIFTED)).isEqualTo(new Standing.Live(Optional.of(SECOND)));
        assertThat(right.stateAt(SECOND)).isEqualTo(new Standing.OnHold());
        assertThat(right.stateAt(Rights.UNTIL)).isEqualTo(new Standing.Ended(Rights.UNTIL, EndedBy.EXPIRED));
    }

    @Test
    void one_that_says_nothing_of_when_is_on_hold_whenever_one_asks() {
        Right right = Rights.right().status(RightStatus.ON_HOLD).build();

        assertThat(right.holds()).isEqualTo(List.of());
        assertThat(right.stateAt(FIRST)).isEqualTo(new Standing.OnHold());
    }

    @Test
    void what_ended_while_it_was_on_hold_has_ended_from_then_on() {
        Right right = Rights.right()
                .ended(LIFTED, EndedBy.REVOKED)
                .holds(Interval.from(FIRST))
                .build();

        assertThat(right.stateAt(FIRST)).isEqualTo(new Standing.OnHold());
        assertThat(right.stateAt(LIFTED)).isEqualTo(new Standing.Ended(LIFTED, EndedBy.REVOKED));
    }
}
