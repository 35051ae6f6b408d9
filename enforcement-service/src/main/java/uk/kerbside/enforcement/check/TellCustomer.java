package uk.kerbside.enforcement.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.kerbside.kernel.finding.Advice;
import uk.kerbside.kernel.finding.Outcome;

/**
 * Turns what was found into what a customer may be told. Advice and codes are for officers; of what is not theirs a
 * customer is told that it covers, and nothing more.
 */
final class TellCustomer {
    private static final String OF_OWN = "Your rights were looked at, and nobody else's.";
    private static final String OF_ALL = "All rights of this mark were looked at; only yours are named.";

    private TellCustomer() {}

    /** @param found from the customer's own rights alone */
    static CheckAnswer ofOwn(CheckAnswer found, boolean wereAllLookedAt) {
        return told(
                found,
                found.outcome() == Outcome.NOTHING_KNOWN ? nothing(wereAllLookedAt) : found.headline(),
                wereAllLookedAt ? OF_ALL : OF_OWN,
                found.lapse(),
                found.right(),
                found.alsoConsidered(),
                found.beside());
    }

    /**
     * @param found from all rights: somewhere somebody else's covers
     * @param own the same from the customer's own rights alone
     */
    static CheckAnswer ofOthers(CheckAnswer found, CheckAnswer own) {
        Optional<CheckAnswer.Beside> beside = found.beside().map(all -> withoutNames(all, own));
        Optional<String> headline = beside.map(CheckAnswer.Beside::bays)
                .filter(bays -> !bays.isEmpty())
                .map(TellCustomer::byBay);
        if (own.outcome().isFavourable()) {
            return told(
                    own,
                    headline.orElse(own.headline()),
                    OF_ALL,
                    own.lapse(),
                    own.right(),
                    own.alsoConsidered(),
                    beside);
        }
        return told(
                found,
                headline.orElse(covered(found.outcome())),
                OF_ALL,
                Optional.empty(),
                Optional.empty(),
                Stream.concat(own.right().stream(), own.alsoConsidered().stream())
                        .toList(),
                beside);
    }

    /** Whether somebody else's right covers where none of the customer's own does. */
    static boolean isMore(CheckAnswer found, CheckAnswer own) {
        List<CheckAnswer.BayFinding> bays =
                found.beside().map(CheckAnswer.Beside::bays).orElse(List.of());
        return bays.isEmpty()
                ? found.outcome().isFavourable() && !own.outcome().isFavourable()
                : bays.stream().filter(bay -> bay.outcome().isFavourable()).anyMatch(bay -> ofOwn(bay, own)
                        .filter(mine -> mine.outcome().isFavourable())
                        .isEmpty());
    }

    private static String byBay(List<CheckAnswer.BayFinding> bays) {
        return bays.stream()
                .map(bay -> bay.bayClass() + ": " + bay.outcome())
                .collect(Collectors.joining(", ", "Say the class of bay. ", "."));
    }

    private static CheckAnswer told(
            CheckAnswer found,
            String headline,
            String reason,
            Optional<CheckAnswer.Lapse> lapse,
            Optional<CheckAnswer.RightConsidered> right,
            List<CheckAnswer.RightConsidered> alsoConsidered,
            Optional<CheckAnswer.Beside> beside) {
        return new CheckAnswer(
                found.vrm(),
                found.place(),
                found.bayClass(),
                found.at(),
                found.answeredAt(),
                found.outcome(),
                headline,
                Advice.Word.NONE,
                Optional.empty(),
                List.of(reason),
                found.overlays(),
                found.until(),
                lapse,
                right,
                alsoConsidered,
                found.dataAge(),
                beside.map(TellCustomer::withoutObservation).flatMap(CheckAnswer.Beside::ifAny));
    }

    /** How long to observe is for officers. */
    private static CheckAnswer.Beside withoutObservation(CheckAnswer.Beside beside) {
        return new CheckAnswer.Beside(
                beside.displayed(),
                Optional.empty(),
                beside.stay(),
                List.of(),
                beside.places(),
                beside.bays(),
                List.of());
    }

    /** In each class of bay what somebody else's right covers, else what the customer's own say. */
    private static CheckAnswer.Beside withoutNames(CheckAnswer.Beside beside, CheckAnswer own) {
        List<CheckAnswer.BayFinding> bays = beside.bays().stream()
                .map(bay -> ofOwn(bay, own)
                        .filter(mine ->
                                mine.outcome().isFavourable() || !bay.outcome().isFavourable())
                        .orElseGet(() -> new CheckAnswer.BayFinding(
                                bay.bayClass(), bay.place(), bay.outcome(), covered(bay.outcome()))))
                .toList();
        return new CheckAnswer.Beside(
                List.of(), Optional.empty(), beside.stay(), List.of(), beside.places(), bays, List.of());
    }

    private static Optional<CheckAnswer.BayFinding> ofOwn(CheckAnswer.BayFinding bay, CheckAnswer own) {
        return own.beside().stream()
                .flatMap(beside -> beside.bays().stream())
                .filter(mine -> mine.bayClass() == bay.bayClass())
                .findFirst();
    }

    private static String nothing(boolean wereAllLookedAt) {
        return wereAllLookedAt
                ? "Not covered: no right of this mark is good here now."
                : "No right of yours is good here now. Whoever registered the car with a right of theirs can see that.";
    }

    private static String covered(Outcome outcome) {
        if (outcome == Outcome.PAPER_ON_FILE) {
            return "Covered if the paper permit that is on file is displayed.";
        }
        return outcome == Outcome.COVERED_CONFUSABLE
                ? "Covered by somebody else's right for a mark that looks like this one: ask them to correct it."
                : "Covered by somebody else's right.";
    }
}
