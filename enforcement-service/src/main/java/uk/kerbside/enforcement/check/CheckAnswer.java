package uk.kerbside.enforcement.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.kerbside.enforcement.knowledge.RightShown;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.Standing;
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
 * @param place the most specific of those asked about
 * @param bayClass absent when nobody said which: what is found stands beside it by class of bay
 * @param until until when the driver is safe, as far as is known
 * @param right the one the finding rests on, if it rests on one
 * @param beside what an officer is shown besides, if there is anything
 */
public record CheckAnswer(
        String vrm,
        String place,
        Optional<BayClass> bayClass,
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
     * @param places all places the spot lies in, the most specific first; empty when there is one
     * @param earlierChecks of the same lapse, or of the same vehicle unmoved, the latest first
     * @param bays what is found in each class of bay, when nobody said which
     * @param stay the longest stay on what covers, and since when the vehicle is known to stand here
     */
    public record Beside(
            List<JudgedThing> displayed,
            Optional<Instant> observeUntil,
            Optional<LongestStay> stay,
            List<Near> nearMarks,
            List<String> places,
            List<BayFinding> bays,
            List<Earlier> earlierChecks) {
        private static final Beside NOTHING =
                new Beside(List.of(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of());

        public Beside {
            displayed = List.copyOf(displayed);
            nearMarks = List.copyOf(nearMarks);
            places = List.copyOf(places);
            bays = List.copyOf(bays);
            earlierChecks = List.copyOf(earlierChecks);
        }

        Optional<Beside> ifAny() {
            return Optional.of(this).filter(beside -> !beside.equals(NOTHING));
        }

        private Beside withoutObservation() {
            return new Beside(displayed, Optional.empty(), stay, nearMarks, places, bays, earlierChecks);
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

    /** A check before this one. */
    public record Earlier(UUID checkId, Instant at) {}

    /** What is found in one class of bay. */
    public record BayFinding(BayClass bayClass, String place, Outcome outcome, String headline) {}

    /** A mark with a right here that the officer may have misread. */
    public record Near(String mark, Nearness nearness) {
        /** Marks are personal data. */
        @Override
        public String toString() {
            return "Near[" + nearness + "]";
        }
    }

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
            List<BayClass> bayClasses) {
        /** As it is given out. */
        public RightShown shown() {
            return new RightShown(
                    rightId,
                    revision,
                    source,
                    reference,
                    type,
                    ruleVersion,
                    medium,
                    mark,
                    match,
                    Standing.Code.valueOf(standing),
                    outcome,
                    from,
                    until,
                    places,
                    bayClasses,
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** How old the knowledge of one source was. */
    public record SourceAge(String source, Optional<Duration> age, boolean stale, int unreadable) {}

    /** Every place asked about, the most specific first. */
    public List<String> allPlaces() {
        return beside.map(Beside::places).filter(places -> !places.isEmpty()).orElse(List.of(place));
    }

    /** Whether nothing speaks against the driver, in whichever class of bay: by outcomes alone. */
    public boolean speaksForDriver() {
        List<BayFinding> bays = beside.map(Beside::bays).orElse(List.of());
        return bays.isEmpty()
                ? outcome.isFavourable()
                : bays.stream().allMatch(bay -> bay.outcome().isFavourable());
    }

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
