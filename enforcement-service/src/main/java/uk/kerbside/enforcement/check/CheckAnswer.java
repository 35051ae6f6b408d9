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
import uk.kerbside.kernel.finding.Displayed;
import uk.kerbside.kernel.finding.Outcome;
import uk.kerbside.kernel.finding.Overlay;
import uk.kerbside.kernel.vrm.Nearness;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * The exact answer of a check: what is given out and what is kept as evidence.
 *
 * @param vrm the mark as it was understood
 * @param until until when the driver is safe, as far as is known
 * @param right the one the finding rests on, if it rests on one
 * @param beside what an officer is shown besides, if there is anything
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
        List<SourceAge> dataAge,
        Optional<Beside> beside) {

    /**
     * What an officer is shown beside a finding.
     *
     * @param displayed what became of each thing displayed
     * @param observeUntil how long to observe before the contravention suggested is taken to have happened
     * @param stay the longest stay on what covers, and since when the vehicle is known to stand here
     */
    public record Beside(
            List<JudgedThing> displayed,
            Optional<Instant> observeUntil,
            Optional<LongestStay> stay,
            List<Near> nearMarks) {
        public Beside {
            displayed = List.copyOf(displayed);
            nearMarks = List.copyOf(nearMarks);
        }

        private boolean isEmpty() {
            return displayed.isEmpty() && observeUntil.isEmpty() && stay.isEmpty() && nearMarks.isEmpty();
        }

        Optional<Beside> ifAny() {
            return Optional.of(this).filter(beside -> !beside.isEmpty());
        }

        private Beside withoutObservation() {
            return new Beside(displayed, Optional.empty(), stay, nearMarks);
        }

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "Beside[" + displayed.size() + " displayed]";
        }
    }

    /** One thing displayed, with what became of it. */
    public record JudgedThing(Observed.Kind kind, Displayed.Verdict verdict, String reason) {}

    /** @param since when the stay began, or the vehicle was first seen unmoved; absent when nobody can tell */
    public record LongestStay(Duration most, Optional<Instant> since) {}

    /** A mark with a right here that the officer may have misread. */
    public record Near(String mark, Nearness nearness) {}

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
                dataAge,
                beside.map(Beside::withoutObservation).flatMap(Beside::ifAny));
    }

    /** Marks are personal data. */
    @Override
    public String toString() {
        return "CheckAnswer[" + place + ", " + outcome + "]";
    }
}
