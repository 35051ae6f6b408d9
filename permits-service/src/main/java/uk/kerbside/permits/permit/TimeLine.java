package uk.kerbside.permits.permit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.RefusedException;

/**
 * Which marks have a part in a permit, and when. In each slot exactly one mark holds at any instant of the term, the
 * main one or a temporary vehicle in its place; beside it at most one that was replaced is still good for a while.
 * Immutable; each verb says no with a {@link RefusedException} or gives another time line for which that holds.
 */
public record TimeLine(List<Span> spans) {
    private static final Comparator<Span> IN_ORDER =
            Comparator.comparingInt(Span::slot).thenComparing(Span::from).thenComparing(Span::role);

    /** The part of one mark, half-open. */
    public record Span(int slot, Vrm vrm, MarkRole role, Instant from, Instant until) {
        boolean contains(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }

        /** Whether it is the one that holds its slot. */
        boolean holds() {
            return role != MarkRole.OVERLAP;
        }

        Span beginning(Instant otherFrom) {
            return new Span(slot, vrm, role, otherFrom, until);
        }

        Span ending(Instant otherUntil) {
            return new Span(slot, vrm, role, from, otherUntil);
        }

        private boolean isEmpty() {
            return !from.isBefore(until);
        }
    }

    public TimeLine {
        spans = spans.stream().filter(span -> !span.isEmpty()).sorted(IN_ORDER).toList();
    }

    /** Marks that are good then. */
    public List<Vrm> marksOn(Instant at) {
        return spans.stream()
                .filter(span -> span.contains(at))
                .map(Span::vrm)
                .distinct()
                .toList();
    }

    /** The slot a mark holds then; empty when it holds none. */
    public Optional<Integer> slotOf(Vrm vrm, Instant at) {
        return holding(at)
                .filter(span -> span.vrm().equals(vrm))
                .map(Span::slot)
                .findFirst();
    }

    /** The slots there are. */
    public List<Integer> slots() {
        return spans.stream().map(Span::slot).distinct().toList();
    }

    /** The mark that holds a slot then. */
    public Span holderOf(int slot, Instant at) {
        return holding(at)
                .filter(span -> span.slot() == slot)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody holds slot " + slot + " at " + at));
    }

    /** Until when the one that is replaced at an instant stays good beside the other, if it does. */
    public Optional<Instant> overlapFrom(int slot, Instant at) {
        return in(slot, MarkRole.OVERLAP)
                .filter(span -> span.from().equals(at))
                .map(Span::until)
                .findFirst();
    }

    private Stream<Span> holding(Instant at) {
        return spans.stream().filter(span -> span.holds() && span.contains(at));
    }

    /**
     * Another mark from then on.
     *
     * @param overlapUntil how long the one that is replaced stays good beside it; not beyond its own end
     * @throws RefusedException {@code TEMPORARY_VEHICLE_IN_USE}, {@code CHANGE_SCHEDULED}, {@code VEHICLE_ON_PERMIT}
     */
    public TimeLine change(int slot, Vrm vrm, Instant at, Instant overlapUntil) {
        Span held = main(slot, at);
        requireNothingAfter(slot, at);
        requireNotOnPermit(vrm, at, span -> span.slot() == slot && !span.holds());
        List<Span> changed = cutOverlap(slot, at);
        changed.remove(held);
        changed.add(held.ending(at));
        changed.add(new Span(slot, vrm, MarkRole.MAIN, at, held.until()));
        if (held.from().isBefore(at)) {
            changed.add(new Span(slot, held.vrm(), MarkRole.OVERLAP, at, earlier(overlapUntil, held.until())));
        }
        return new TimeLine(changed);
    }

    /**
     * A temporary vehicle in the place of the main one, which holds again afterwards.
     *
     * @throws RefusedException {@code TEMPORARY_VEHICLE_IN_USE}, {@code CHANGE_SCHEDULED}, {@code VEHICLE_ON_PERMIT},
     *     {@code OUTLASTS_PERMIT}
     */
    public TimeLine lend(int slot, Vrm vrm, Instant from, Instant until) {
        Span held = main(slot, from);
        requireNothingAfter(slot, from);
        requireNotOnPermit(vrm, from, span -> false);
        if (!until.isBefore(held.until())) {
            throw new RefusedException(
                    PermitRefusal.OUTLASTS_PERMIT, "The permit ends before that. Change the vehicle instead.");
        }
        List<Span> changed = without(held);
        changed.add(held.ending(from));
        changed.add(new Span(slot, vrm, MarkRole.TEMPORARY, from, until));
        changed.add(held.beginning(until));
        return new TimeLine(changed);
    }

    /**
     * The temporary vehicle goes before its time, or never comes, and the main one holds again.
     *
     * @throws RefusedException {@code NO_TEMPORARY_VEHICLE}
     */
    public TimeLine endLoan(int slot, Instant now) {
        Span lent = in(slot, MarkRole.TEMPORARY)
                .filter(span -> now.isBefore(span.until()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        PermitRefusal.NO_TEMPORARY_VEHICLE, "There is no temporary vehicle on this permit."));
        Span again = in(slot, MarkRole.MAIN)
                .filter(span -> span.from().equals(lent.until()))
                .findFirst()
                .orElseThrow();
        if (lent.from().isBefore(now)) {
            List<Span> changed = without(lent, again);
            changed.add(lent.ending(now));
            changed.add(again.beginning(now));
            return new TimeLine(changed);
        }
        Optional<Span> before = in(slot, MarkRole.MAIN)
                .filter(span -> span.until().equals(lent.from()))
                .findFirst();
        List<Span> changed = without(lent, again);
        before.ifPresent(changed::remove);
        changed.add(again.beginning(before.map(Span::from).orElse(lent.from())));
        return new TimeLine(changed);
    }

    /**
     * The other vehicle that was to come does not; the last one that was to come, if there are several.
     *
     * @throws RefusedException {@code NO_CHANGE_SCHEDULED}, {@code CHANGE_SCHEDULED}, {@code VEHICLE_ON_PERMIT}
     */
    public TimeLine cancelChange(int slot, Instant now) {
        Span held = holderOf(slot, now);
        Span coming = in(slot, MarkRole.MAIN)
                .filter(span -> held.role() == MarkRole.MAIN && span.from().equals(held.until()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        PermitRefusal.NO_CHANGE_SCHEDULED, "No other vehicle is to come on this permit."));
        requireNothingAfter(slot, coming.from());
        requireNotOnPermit(held.vrm(), coming.from(), span -> span.slot() == slot);
        List<Span> changed = without(held, coming);
        changed.removeIf(span -> span.slot() == slot && span.from().equals(coming.from()));
        changed.add(held.ending(coming.until()));
        return new TimeLine(changed);
    }

    private Stream<Span> in(int slot, MarkRole role) {
        return spans.stream().filter(span -> span.slot() == slot && span.role() == role);
    }

    private List<Span> without(Span... gone) {
        List<Span> left = new ArrayList<>(spans);
        left.removeAll(List.of(gone));
        return left;
    }

    private Span main(int slot, Instant at) {
        Span held = holderOf(slot, at);
        if (held.role() == MarkRole.TEMPORARY) {
            throw new RefusedException(
                    PermitRefusal.TEMPORARY_VEHICLE_IN_USE,
                    "A temporary vehicle stands in for another one then. End it first.");
        }
        return held;
    }

    private void requireNothingAfter(int slot, Instant at) {
        boolean isMoreToCome = spans.stream()
                .filter(Span::holds)
                .anyMatch(span -> span.slot() == slot && span.from().isAfter(at));
        if (isMoreToCome) {
            throw new RefusedException(
                    PermitRefusal.CHANGE_SCHEDULED,
                    "Another change is to come after that day. Cancel it first, or choose a later day.");
        }
    }

    /** The one that was replaced may come back to its own slot while it is still good beside the other. */
    private void requireNotOnPermit(Vrm vrm, Instant at, Predicate<Span> mayComeBack) {
        boolean isOn = spans.stream()
                .filter(span -> span.vrm().equals(vrm) && at.isBefore(span.until()))
                .anyMatch(mayComeBack.negate());
        if (isOn) {
            throw new RefusedException(PermitRefusal.VEHICLE_ON_PERMIT, "That vehicle is on this permit already.");
        }
    }

    private List<Span> cutOverlap(int slot, Instant at) {
        List<Span> cut = new ArrayList<>();
        for (Span span : spans) {
            boolean isCut = span.slot() == slot && !span.holds() && at.isBefore(span.until());
            cut.add(isCut ? span.ending(span.from().isAfter(at) ? span.from() : at) : span);
        }
        return cut;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
