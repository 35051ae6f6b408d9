package uk.kerbside.visitor.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.Interval;

/**
 * The controlled time of one local day, and what units buy of it (ruling 6). Pure; the windows are those of the zone
 * on that day, in order.
 */
record ControlledTime(List<Interval> windows) {
    /**
     * What a visit gets.
     *
     * @param until when cover ends: when the units are used up, or with the last controlled window of the day
     * @param units what it costs: never more than the controlled time that is left needs
     */
    record Cover(Instant until, int units) {}

    /** Cover from {@code start} for at most {@code units}; empty when nothing is controlled after {@code start}. */
    Optional<Cover> cover(Instant start, int units, Duration unit) {
        Duration bought = unit.multipliedBy(units);
        Duration used = Duration.ZERO;
        Instant until = start;
        for (Interval window : windows) {
            Optional<Interval> ahead = window.intersect(Interval.from(start));
            if (ahead.isEmpty() || used.compareTo(bought) >= 0) {
                continue;
            }
            Instant windowEnd = ahead.get().until().orElseThrow();
            Duration length = Duration.between(ahead.get().from(), windowEnd);
            Duration taken = length.compareTo(bought.minus(used)) < 0 ? length : bought.minus(used);
            used = used.plus(taken);
            until = ahead.get().from().plus(taken);
        }
        return used.isZero() ? Optional.empty() : Optional.of(new Cover(until, unitsFor(used, unit)));
    }

    /** Units begun between two instants: a unit counts from its first second of controlled time. */
    int unitsBegun(Instant from, Instant until, Duration unit) {
        Duration used = windows.stream()
                .flatMap(window -> window.intersect(Interval.of(from, until)).stream())
                .map(part -> Duration.between(part.from(), part.until().orElseThrow()))
                .reduce(Duration.ZERO, Duration::plus);
        return unitsFor(used, unit);
    }

    private static int unitsFor(Duration used, Duration unit) {
        return Math.toIntExact(Math.ceilDiv(used.toMillis(), unit.toMillis()));
    }
}
