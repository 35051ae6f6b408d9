package uk.kerbside.permits.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.permit.TimeLine.Span;

@Tag("P-7")
class TimeLineTest {
    private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant END = Instant.parse("2027-11-01T00:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-30T00:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-12-04T00:00:00Z");
    private static final Vrm CAR = Vrm.of("AB12CDE");
    private static final Vrm VAN = Vrm.of("XY69ZZT");
    private static final Vrm BIKE = Vrm.of("LK24BKE");

    private final TimeLine line = new TimeLine(List.of(main(CAR, BEGIN, END)));

    @Test
    void another_vehicle_takes_over_in_the_very_instant_in_which_the_one_before_ends() {
        TimeLine changed = line.change(1, VAN, NOON, NOON);

        assertThat(changed.spans()).containsExactly(main(CAR, BEGIN, NOON), main(VAN, NOON, END));
        assertThat(changed.marksOn(NOON.minusNanos(1))).containsExactly(CAR);
        assertThat(changed.marksOn(NOON)).containsExactly(VAN);
    }

    @Test
    void the_one_that_goes_may_stay_good_for_a_while_beside_it() {
        TimeLine changed = line.change(1, VAN, NOON, FRIDAY);

        assertThat(changed.marksOn(FRIDAY.minusNanos(1))).containsExactly(VAN, CAR);
        assertThat(changed.marksOn(FRIDAY)).containsExactly(VAN);
    }

    @Test
    void of_several_that_go_one_alone_stays_good_beside_the_one_that_holds() {
        TimeLine changed = line.change(1, VAN, NOON, FRIDAY).change(1, BIKE, MONDAY, FRIDAY);

        assertThat(changed.marksOn(MONDAY.minusNanos(1))).containsExactly(VAN, CAR);
        assertThat(changed.marksOn(MONDAY)).containsExactly(BIKE, VAN);
    }

    @Test
    void one_that_goes_may_come_back_while_it_is_still_good_beside_the_other() {
        TimeLine changed = line.change(1, VAN, NOON, FRIDAY).change(1, CAR, MONDAY, FRIDAY);

        assertThat(changed.marksOn(MONDAY)).containsExactly(CAR, VAN);
    }

    @Test
    void an_overlap_does_not_outlast_the_permit() {
        Instant lastDay = END.minus(Duration.ofDays(1));

        TimeLine changed = line.change(1, VAN, lastDay, lastDay.plus(Duration.ofDays(5)));

        assertThat(changed.spans()).allSatisfy(span -> assertThat(span.until()).isBeforeOrEqualTo(END));
    }

    @Test
    void before_a_permit_has_begun_the_other_vehicle_is_the_only_one_there_ever_was() {
        assertThat(line.change(1, VAN, BEGIN, FRIDAY).spans()).containsExactly(main(VAN, BEGIN, END));
    }

    @Test
    void a_change_to_come_is_cancelled_as_if_nobody_had_asked_for_it() {
        assertThat(line.change(1, VAN, MONDAY, FRIDAY).cancelChange(1, NOON)).isEqualTo(line);
        assertRefused(() -> line.cancelChange(1, NOON), PermitRefusal.NO_CHANGE_SCHEDULED);
        assertRefused(
                () -> line.change(1, VAN, MONDAY, FRIDAY).cancelChange(1, MONDAY), PermitRefusal.NO_CHANGE_SCHEDULED);
    }

    @Test
    void nothing_is_changed_before_something_that_is_to_come() {
        TimeLine changing = line.change(1, VAN, MONDAY, MONDAY);

        assertRefused(() -> changing.change(1, BIKE, NOON, NOON), PermitRefusal.CHANGE_SCHEDULED);
        assertRefused(() -> changing.lend(1, BIKE, NOON, FRIDAY), PermitRefusal.CHANGE_SCHEDULED);
        assertThat(changing.change(1, BIKE, FRIDAY, FRIDAY).marksOn(FRIDAY)).containsExactly(BIKE);
    }

    @Test
    void a_temporary_vehicle_stands_in_and_the_main_one_holds_again_by_itself() {
        TimeLine lent = line.lend(1, VAN, NOON, FRIDAY);

        assertThat(lent.spans())
                .containsExactly(
                        main(CAR, BEGIN, NOON),
                        new Span(1, VAN, MarkRole.TEMPORARY, NOON, FRIDAY),
                        main(CAR, FRIDAY, END));
        assertRefused(() -> lent.change(1, BIKE, MONDAY, MONDAY), PermitRefusal.TEMPORARY_VEHICLE_IN_USE);
        assertRefused(() -> lent.lend(1, BIKE, MONDAY, FRIDAY), PermitRefusal.TEMPORARY_VEHICLE_IN_USE);
    }

    @Test
    void a_temporary_vehicle_goes_before_its_time_and_leaves_no_gap() {
        TimeLine ended = line.lend(1, VAN, NOON, FRIDAY).endLoan(1, MONDAY);

        assertThat(ended.marksOn(MONDAY.minusNanos(1))).containsExactly(VAN);
        assertThat(ended.marksOn(MONDAY)).containsExactly(CAR);
        assertRefused(() -> ended.endLoan(1, MONDAY), PermitRefusal.NO_TEMPORARY_VEHICLE);
    }

    @Test
    void a_temporary_vehicle_that_has_not_come_yet_never_does() {
        assertThat(line.lend(1, VAN, MONDAY, FRIDAY).endLoan(1, NOON)).isEqualTo(line);
    }

    @Test
    void a_temporary_vehicle_goes_while_the_permit_lasts() {
        assertRefused(() -> line.lend(1, VAN, NOON, END), PermitRefusal.OUTLASTS_PERMIT);
    }

    @Test
    void a_vehicle_is_on_a_permit_once() {
        TimeLine two = new TimeLine(List.of(main(CAR, BEGIN, END), new Span(2, VAN, MarkRole.MAIN, BEGIN, END)));

        assertRefused(() -> two.change(1, VAN, NOON, NOON), PermitRefusal.VEHICLE_ON_PERMIT);
        assertRefused(() -> two.lend(1, VAN, NOON, FRIDAY), PermitRefusal.VEHICLE_ON_PERMIT);
        assertRefused(() -> two.change(1, CAR, NOON, NOON), PermitRefusal.VEHICLE_ON_PERMIT);
    }

    private static Span main(Vrm vrm, Instant from, Instant until) {
        return new Span(1, vrm, MarkRole.MAIN, from, until);
    }

    private static void assertRefused(ThrowingCallable what, PermitRefusal why) {
        assertThatThrownBy(what).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(why));
    }
}
