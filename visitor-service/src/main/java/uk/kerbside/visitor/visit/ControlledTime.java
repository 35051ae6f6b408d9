package uk.kerbside.visitor.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.Interval;

/**
 * The controlled time of one local day, and what units buy of it (ruling 6). Pure.
 *
 * @param windows of the zone on that day; kept in order, with those that touch or overlap joined into one
 */
record ControlledTime(List<Interval> windows) {
    /**
     * What a visit gets.
     *
     * @param until when cover ends: when the units are used up, or with the last controlled window of the day
     * @param unitStarts when each unit begins to be used: only as many as the controlled time that is left needs
     */
    record Cover(Instant until, List<Instant> unitStarts) {
        Cover {
            unitStarts = List.copyOf(unitStarts);
        }

        int units() {
            return unitStarts.size();
        }
    }

    ControlledTime {
        windows = joined(windows);
    }

    /** Cover from {@code start} for at most {@code units}; empty when nothing is controlled after {@code start}. */
    Optional<Cover> cover(Instant start, int units, Duration unit) {
        List<Instant> unitStarts = new ArrayList<>();
        Duration leftOfUnit = Duration.ZERO;
        Instant until = start;
        for (Interval window : after(start)) {
            Instant at = window.from();
            Instant end = window.until().orElseThrow();
            while (at.isBefore(end) && (leftOfUnit.isPositive() || unitStarts.size() < units)) {
                if (leftOfUnit.isZero()) {
                    unitStarts.add(at);
                    leftOfUnit = unit;
                }
                Duration taken = shorter(leftOfUnit, Duration.between(at, end));
                leftOfUnit = leftOfUnit.minus(taken);
                at = at.plus(taken);
                until = at;
            }
        }
        return unitStarts.isEmpty() ? Optional.empty() : Optional.of(new Cover(until, unitStarts));
    }

    private List<Interval> after(Instant start) {
        return windows.stream()
                .flatMap(window -> window.intersect(Interval.from(start)).stream())
                .toList();
    }

    private static List<Interval> joined(List<Interval> windows) {
        List<Interval> joined = new ArrayList<>();
        for (Interval next :
                windows.stream().sorted(Comparator.comparing(Interval::from)).toList()) {
            if (!joined.isEmpty() && !joined.getLast().until().orElseThrow().isBefore(next.from())) {
                next = hull(joined.removeLast(), next);
            }
            joined.add(next);
        }
        return List.copyOf(joined);
    }

    private static Interval hull(Interval first, Interval second) {
        Instant end = first.until().orElseThrow();
        Instant otherEnd = second.until().orElseThrow();
        return Interval.of(first.from(), end.isAfter(otherEnd) ? end : otherEnd);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
