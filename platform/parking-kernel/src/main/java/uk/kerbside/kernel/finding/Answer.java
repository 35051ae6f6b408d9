package uk.kerbside.kernel.finding;

import java.util.List;
import java.util.Set;

/**
 * A finding with everything beside it.
 *
 * @param alsoConsidered every right of the mark the finding does not rest on, the best for the driver first
 */
public record Answer(
        Question question, Finding finding, Set<Overlay> overlays, Advice advice, List<Considered> alsoConsidered) {
    public Answer {
        overlays = Set.copyOf(overlays);
        alsoConsidered = List.copyOf(alsoConsidered);
    }

    /** The same finding, with other advice. */
    public Answer advising(Advice other) {
        return new Answer(question, finding, overlays, other, alsoConsidered);
    }

    public Outcome outcome() {
        return finding.outcome();
    }

    /** One plain English sentence for the screen of a handheld. */
    public String headline() {
        return Headline.of(this);
    }
}
