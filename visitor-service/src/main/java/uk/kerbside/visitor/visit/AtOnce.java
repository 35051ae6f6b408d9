package uk.kerbside.visitor.visit;

import java.util.List;
import uk.kerbside.kernel.Interval;

/** Counts stays that are there in the same instant. */
final class AtOnce {
    private AtOnce() {}

    /** The most of {@code stays} that are there together in any instant of {@code within}. */
    static int most(List<Interval> stays, Interval within) {
        List<Interval> parts =
                stays.stream().flatMap(stay -> stay.intersect(within).stream()).toList();
        // The number rises only where a stay begins, so that is where the most of them are.
        return parts.stream()
                .map(Interval::from)
                .mapToInt(instant -> (int)
                        parts.stream().filter(part -> part.contains(instant)).count())
                .max()
                .orElse(0);
    }
}
