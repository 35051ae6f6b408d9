package uk.kerbside.permits.dispensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.vrm.Vrm;

/** Which vehicles a dispensation is for, and its life. */
@Tag("P-15")
class DispensationTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant START = Instant.parse("2026-12-01T08:00:00Z");
    private static final Instant END = Instant.parse("2026-12-01T18:00:00Z");
    private static final Vrm HEARSE = Vrm.of("AB12CDE");
    private static final Vrm LIMOUSINE = Vrm.of("XY69ZZT");

    @Test
    void vehicles_named_before_it_begins_are_good_from_the_beginning() {
        Dispensation dispensation = requested(HEARSE);

        dispensation.areDispensed(List.of(LIMOUSINE), NOW.plusSeconds(60));

        assertThat(dispensation.marks).containsExactly(new DispensedMark("XY69ZZT", START, END));
    }

    @Test
    void what_was_good_stays_so_and_another_vehicle_is_good_from_then_on() {
        Dispensation dispensation = requested(HEARSE);
        Instant noon = Instant.parse("2026-12-01T12:00:00Z");

        dispensation.areDispensed(List.of(LIMOUSINE), noon);

        assertThat(dispensation.marks)
                .containsExactly(new DispensedMark("AB12CDE", START, noon), new DispensedMark("XY69ZZT", noon, END));
        assertThat(dispensation.marksAt(noon)).containsExactly(LIMOUSINE);
    }

    @Test
    void naming_the_same_again_changes_nothing_and_one_may_come_back() {
        Dispensation dispensation = requested(HEARSE);
        Instant noon = Instant.parse("2026-12-01T12:00:00Z");
        Instant one = Instant.parse("2026-12-01T13:00:00Z");

        dispensation.areDispensed(List.of(HEARSE), noon);
        assertThat(dispensation.marks).containsExactly(new DispensedMark("AB12CDE", START, END));
        dispensation.areDispensed(List.of(LIMOUSINE), noon);
        dispensation.areDispensed(List.of(HEARSE), one);

        assertThat(dispensation.marks)
                .containsExactlyInAnyOrder(
                        new DispensedMark("AB12CDE", START, noon),
                        new DispensedMark("XY69ZZT", noon, one),
                        new DispensedMark("AB12CDE", one, END));
    }

    @Test
    void one_asked_for_at_once_begins_then() {
        Dispensation dispensation = Dispensation.requested(
                "D-1", "A-1", request(Optional.empty(), HEARSE), List.of(BayClass.RESIDENT), Optional.empty(), NOW);

        assertThat(dispensation.startsAt()).isEqualTo(NOW);
        assertThat(dispensation.marks).containsExactly(new DispensedMark("AB12CDE", NOW, END));
        assertThat(dispensation.mostMarks()).isEqualTo(1);
    }

    @Test
    void only_what_takes_bays_is_told_to_others_and_what_is_over_does_not_come_back() {
        Dispensation quiet = requested(HEARSE);
        quiet.grant(new Grant(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), false), "olga", NOW);
        assertThat(quiet.telling()).isEmpty();

        quiet.end(DispensationStatus.REVOKED, Optional.of("A fire."), NOW);

        assertThat(quiet.telling()).isEmpty();
        assertThat(quiet.wasGranted()).isTrue();
        assertThatThrownBy(() -> quiet.end(DispensationStatus.WITHDRAWN, Optional.empty(), NOW))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_request_that_was_taken_back_was_never_granted() {
        Dispensation request = requested(HEARSE);

        request.end(DispensationStatus.WITHDRAWN, Optional.empty(), NOW);

        assertThat(request.wasGranted()).isFalse();
    }

    private static Dispensation requested(Vrm... marks) {
        return Dispensation.requested(
                "D-1", "A-1", request(Optional.of(START), marks), List.of(BayClass.RESIDENT), Optional.empty(), NOW);
    }

    private static DispensationRequest request(Optional<Instant> start, Vrm... marks) {
        return new DispensationRequest(
                "RO5",
                List.of(BayClass.RESIDENT),
                Optional.empty(),
                DispensationReason.FUNERAL,
                "A hearse",
                start,
                END,
                Optional.empty(),
                List.of(marks),
                Optional.empty());
    }
}
