package uk.kerbside.enforcement.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.finding.Advice;
import uk.kerbside.kernel.finding.Outcome;
import uk.kerbside.kernel.finding.Overlay;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * The exact answer of a check: what is given out and what is kept as evidence.
 *
 * @param vrm the mark as it was understood
 * @param until until when the driver is safe, as far as is known
 * @param right the one the finding rests on, if it rests on one
 */
public record CheckAnswer(
        String vrm,
        String place,
        BayClass bayClass,
        Instant at,
        Instant answeredAt,
        Outcome outcome,
        String headline,
        Advice.Word advice,
        Optional<String> suggestedCode,
        List<String> reasons,
        Set<Overlay> overlays,
        Optional<Instant> until,
        Optional<Lapse> lapse,
        Optional<RightConsidered> right,
        List<RightConsidered> alsoConsidered,
        List<SourceAge> dataAge) {

    /** How a right came to its end. */
    public record Lapse(Instant endedAt, EndedBy endedBy, long minutesAgo, boolean withinTenMinutes) {}

    /**
     * One right that was weighed.
     *
     * @param mark the right's mark that matched
     * @param standing what the right amounted to, in one word
     * @param outcome what it would have been alone; absent for one that says nothing of here and now
     * @param places absent for a right that is good everywhere
     */
    public record RightConsidered(
            String rightId,
            String revision,
            RightSource source,
            String reference,
            String type,
            int ruleVersion,
            Medium medium,
            String mark,
            Vrm.Match match,
            String standing,
            Optional<Outcome> outcome,
            Instant from,
            Optional<Instant> until,
            Optional<List<String>> places,
            List<BayClass> bayClasses) {}

    /** How old the knowledge of one source was. */
    public record SourceAge(String source, Optional<Duration> age, boolean stale, int unreadable) {}

    /** The same finding with nothing to act on. */
    public CheckAnswer withoutAdvice(String reason) {
        return new CheckAnswer(
                vrm,
                place,
                bayClass,
                at,
                answeredAt,
                outcome,
                headline,
                Advice.Word.NONE,
                Optional.empty(),
                List.of(reason),
                overlays,
                until,
                lapse,
                right,
                alsoConsidered,
                dataAge);
    }

    /** Marks are personal data. */
    @Override
    public String toString() {
        return "CheckAnswer[" + place + ", " + outcome + "]";
    }
}
