package uk.kerbside.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.kerbside.kernel.vrm.Vrm;

/** What holds for every right and every vehicle, on few instants so that ends meet often. */
class RightLawsTest {
    @Property
    void a_vehicle_is_covered_exactly_while_the_right_is_live_and_it_has_a_part(
            @ForAll("rights") Right right, @ForAll("instants") Instant at, @ForAll("cars") Vrm car) {
        boolean hasPart = right.marks().stream()
                .anyMatch(mark -> mark.vrm().equals(car) && mark.interval().contains(at));
        assertThat(right.stateAt(at, car).covers()).isEqualTo(right.stateAt(at).covers() && hasPart);
    }

    @Property
    void what_is_on_hold_covers_nobody_and_a_hold_changes_nothing_outside_it(
            @ForAll("rights") Right right, @ForAll("instants") Instant at, @ForAll("cars") Vrm car) {
        boolean isHeld = right.holds().stream().anyMatch(hold -> hold.contains(at));
        if (isHeld) {
            assertThat(right.stateAt(at, car).covers()).isFalse();
        } else if (!right.holds().isEmpty() && right.status() == RightStatus.GRANTED) {
            assertThat(right.stateAt(at, car).covers())
                    .isEqualTo(withoutHolds(right).stateAt(at, car).covers());
        }
    }

    private static Right withoutHolds(Right right) {
        Rights rights = Rights.right().term(right.term());
        right.marks().forEach(mark -> rights.mark(mark.vrm(), mark.interval()));
        return rights.build();
    }

    @Property
    void a_vehicle_that_is_covered_is_covered_until_the_instant_told_and_no_longer(
            @ForAll("rights") Right right, @ForAll("instants") Instant at, @ForAll("cars") Vrm car) {
        if (right.stateAt(at, car) instanceof Standing.Live live) {
            Instant end = live.until().orElse(Instant.EPOCH.plusSeconds(100));
            for (Instant t = at; t.isBefore(end); t = t.plusSeconds(1)) {
                assertThat(right.stateAt(t, car).covers()).isTrue();
            }
            live.until().ifPresent(until -> assertThat(right.stateAt(until, car).covers())
                    .isFalse());
        }
    }

    @Property
    void a_vehicle_that_has_not_started_is_not_covered_before_the_instant_told(
            @ForAll("rights") Right right, @ForAll("instants") Instant at, @ForAll("cars") Vrm car) {
        if (right.stateAt(at, car) instanceof Standing.NotStarted notStarted) {
            assertThat(notStarted.from()).isAfter(at);
            for (Instant t = at; t.isBefore(notStarted.from()); t = t.plusSeconds(1)) {
                assertThat(right.stateAt(t, car).covers()).isFalse();
            }
        }
    }

    @Property
    void what_has_ended_ended_at_an_instant_that_has_come(
            @ForAll("rights") Right right, @ForAll("instants") Instant at, @ForAll("cars") Vrm car) {
        if (right.stateAt(at, car) instanceof Standing.Ended ended) {
            assertThat(ended.at()).isBeforeOrEqualTo(at);
        }
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(0, 14).map(Instant.EPOCH::plusSeconds);
    }

    @Provide
    Arbitrary<Vrm> cars() {
        return Arbitraries.of(Rights.CAR, Rights.OTHER_CAR);
    }

    @Provide
    Arbitrary<Right> rights() {
        return Combinators.combine(
                        intervals(),
                        Combinators.combine(cars(), intervals())
                                .as(Part::new)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(4),
                        Arbitraries.of(RightStatus.class),
                        Combinators.combine(instants(), Arbitraries.of(EndedBy.class))
                                .as(Right.Ending::new),
                        instants().optional(),
                        intervals().list().ofMaxSize(2))
                .as(RightLawsTest::right);
    }

    private Arbitrary<Interval> intervals() {
        return Combinators.combine(
                        instants(), Arbitraries.integers().between(0, 6).optional())
                .as((from, length) -> new Interval(from, length.map(from::plusSeconds)));
    }

    private static Right right(
            Interval term,
            List<Part> parts,
            RightStatus status,
            Right.Ending ending,
            Optional<Instant> graceUntil,
            List<Interval> holds) {
        Rights rights = Rights.right().term(term).holds(holds.toArray(Interval[]::new));
        parts.forEach(part -> rights.mark(part.car(), part.interval()));
        graceUntil.ifPresent(rights::grace);
        return (status == RightStatus.ENDED ? rights.ended(ending.at(), ending.by()) : rights.status(status)).build();
    }

    /** A vehicle and when it has a part. */
    private record Part(Vrm car, Interval interval) {}
}
