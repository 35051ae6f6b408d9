package uk.kerbside.permits.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.kerbside.permits.permit.SomePermit.CAR;
import static uk.kerbside.permits.permit.SomePermit.NOON;
import static uk.kerbside.permits.permit.SomePermit.VAN;

import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kernel.Interval;
import uk.kerbside.permits.support.MemoryCouncil;

/** Until when no other permit can have the vehicles of one of which nobody knows yet when it ends. */
@Tag("P-7")
class OpenEndTest {
    private static final Instant CHANGED = Instant.parse("2026-11-30T09:00:00Z");
    private static final Instant OVERLAP_END = Instant.parse("2026-12-05T09:00:00Z");
    private static final Instant COVER_END = Instant.parse("2026-12-24T00:00:00Z");
    private static final Instant WHOLE_END = Instant.parse("2027-11-24T00:00:00Z");
    private static final Instant OPEN = null;

    private final Permit permit = SomePermit.granted(7000, NOON);

    @Test
    void another_vehicle_of_one_that_is_not_paid_is_taken_without_an_end_too_until_it_is_paid() {
        permit.rearrange(permit.timeLine().change(1, VAN, NOON, NOON));
        assertThat(rows()).containsExactly(tuple(VAN, OPEN));

        permit.issue(NOON, NOON, MemoryCouncil.LONDON);

        assertThat(rows()).containsExactly(tuple(VAN, WHOLE_END));
    }

    @Test
    @Tag("P-18")
    void the_vehicle_of_one_that_is_not_proved_is_taken_beyond_the_end_of_its_cover() {
        isCovered();

        assertThat(rows()).containsExactly(tuple(CAR, OPEN));
        assertThat(permit.timeLine().spans()).extracting(TimeLine.Span::until).containsExactly(COVER_END);
        assertThat(permit.timeOfVehicles()).isEqualTo(Interval.from(NOON));
    }

    @Test
    @Tag("P-18")
    void proved_it_is_taken_for_the_whole_term() {
        isCovered();

        permit.isProved(WHOLE_END);

        assertThat(rows()).containsExactly(tuple(CAR, WHOLE_END));
        assertThat(permit.timeOfVehicles()).isEqualTo(Interval.of(NOON, WHOLE_END));
    }

    @Test
    @Tag("P-18")
    void never_proved_it_is_free_from_the_end_of_its_cover() {
        isCovered();

        permit.isNeverProved(COVER_END);

        assertThat(rows()).containsExactly(tuple(CAR, COVER_END));
        assertThat(permit.timeOfVehicles()).isEqualTo(Interval.of(NOON, COVER_END));
    }

    @Test
    @Tag("P-18")
    void changed_meanwhile_the_other_one_is_taken_beyond_the_end_and_the_old_one_is_not() {
        isCovered();
        TimeLine changed = permit.timeLine().change(1, VAN, CHANGED, OVERLAP_END);

        assertThat(changed.spans())
                .extracting(permit::timeTaken)
                .containsExactlyInAnyOrder(
                        Interval.of(NOON, CHANGED), Interval.from(CHANGED), Interval.of(CHANGED, OVERLAP_END));
        permit.rearrange(changed);

        assertThat(rows()).containsExactlyInAnyOrder(tuple(CAR, CHANGED), tuple(CAR, OVERLAP_END), tuple(VAN, OPEN));
    }

    @Test
    @Tag("P-18")
    void made_shorter_before_it_is_proved_it_stays_taken() {
        isCovered();

        permit.endBy(CHANGED);

        assertThat(rows()).containsExactly(tuple(CAR, OPEN));
        assertThat(permit.validUntil()).isEqualTo(CHANGED);
    }

    private void isCovered() {
        permit.issue(NOON, NOON, MemoryCouncil.LONDON);
        permit.isProvisional(COVER_END);
    }

    /** Each vehicle, and until when it is taken. */
    private List<Tuple> rows() {
        return permit.vehicles.stream()
                .map(vehicle -> tuple(vehicle.vrm(), vehicle.validUntil))
                .toList();
    }
}
