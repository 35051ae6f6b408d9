package uk.kerbside.enforcement.offline;

import java.util.List;
import uk.kerbside.kernel.finding.Outcome;

/**
 * What is found of a mark through the day: for each line of the pack its stretches. Most marks share a few patterns.
 *
 * @param lines the first stretch of each begins with the day
 */
record Pattern(List<List<Stretch>> lines) {
    /** From so many milliseconds after the day began, this is found. */
    record Stretch(long fromMillis, Outcome outcome) {}

    Pattern {
        lines = lines.stream().map(List::copyOf).toList();
    }
}
