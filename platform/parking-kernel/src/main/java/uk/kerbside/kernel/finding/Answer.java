package uk.kerbside.kernel.finding;

import java.util.List;
import java.util.Set;

/**
 * A finding with everything beside it.
 *
 * @param alsoConsidered every right of the mark the finding does not rest on, the best for the driver first
 * @param displayed what became of each thing displayed
 */
public record Answer(
        Question question,
        Finding finding,
        Set<Overlay> overlays,
        Advice advice,
        List<Considered> alsoConsidered,
        List<Displayed.Judged> displayed) {
    public Answer {
        overlays = Set.copyOf(overlays);
        alsoConsidered = List.copyOf(alsoConsidered);
        displayed = List.copyOf(displayed);
    }

    /** The same finding, with other advice. */
    public Answer advising(Advice other) {
        return new Answer(question, finding, overlays, other, alsoConsidered, displayed);
    }

    public Outcome outcome() {
        return finding.outcome();
    }

    /** One plain English sentence for the screen of a handheld. */
    public String headline() {
        return Headline.of(this);
    }
}
