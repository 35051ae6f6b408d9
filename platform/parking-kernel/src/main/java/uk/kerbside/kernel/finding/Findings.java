package uk.kerbside.kernel.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceKind;

/**
 * Says what is found of a mark: the one rule behind the officer's handheld and the customer's page. A pure function of
 * what it is given; thread-safe.
 */
public final class Findings {
    /** Longer than any school holiday: how far ahead the next start of control is looked for. */
    private static final int LOOK_AHEAD_DAYS = 60;

    private final FindingRules rules;
    private final Comparator<Weigh.Weighed> precedence;

    public Findings(FindingRules rules) {
        this.rules = rules;
        this.precedence = Precedence.of(rules);
    }

    /** @param rights every right that may have to do with the mark; those of marks that do not match are passed over */
    public Answer answer(Question question, Collection<KnownRight> rights) {
        List<Weigh.Weighed> weighed = weigh(question, rights);
        List<JudgeDisplayed.Shown> shown = JudgeDisplayed.judge(question, rules, weighed);
        Dispensed dispensed = new Dispensed(weighed);
        Finding finding =
                ofTheSpot(question, dispensed).or(() -> best(weighed, shown)).orElseGet(Finding.NothingKnown::new);
        List<Displayed.Judged> displayed = shown.isEmpty()
                ? List.of()
                : shown.stream().map(JudgeDisplayed.Shown::judged).toList();
        Set<Overlay> overlays = new FindOverlays(question, rules, dispensed).beside(finding, weighed, displayed);
        Advice advice = Advise.on(question, finding, overlays, displayed, rules);
        return new Answer(question, finding, overlays, advice, others(finding, weighed), displayed);
    }

    // Loops, here and where rights are weighed: this is done for every mark an officer or a camera reads, and streams
    // would be half of what it costs.
    private List<Weigh.Weighed> weigh(Question question, Collection<KnownRight> rights) {
        Weigh weigh = new Weigh(question, rules, precedence);
        List<Weigh.Weighed> weighed = new ArrayList<>(rights.size());
        for (KnownRight right : rights) {
            weigh.weigh(right).ifPresent(weighed::add);
        }
        weighed.sort(precedence);
        return weighed;
    }

    private static List<Considered> others(Finding finding, List<Weigh.Weighed> weighed) {
        Optional<Considered> basis = finding.basis();
        List<Considered> others = new ArrayList<>(weighed.size());
        for (Weigh.Weighed one : weighed) {
            if (basis.isEmpty() || basis.get() != one.considered()) {
                others.add(one.considered());
            }
        }
        return List.copyOf(others);
    }

    /** What holds whatever rights there are, but for those a suspension was made for. */
    private static Optional<Finding> ofTheSpot(Question question, Dispensed dispensed) {
        Optional<Surroundings.Exemption> exemption = question.surroundings().exemption();
        if (exemption.isPresent()) {
            return exemption.map(Finding.ExemptListed::new);
        }
        return suspended(question, dispensed).or(() -> outsideControl(question));
    }

    /** A vehicle dispensed from every suspension of the bay is found by its dispensation, at any hour. */
    private static Optional<Finding> suspended(Question question, Dispensed dispensed) {
        Optional<Finding> byDispensation = Optional.empty();
        for (Place.Suspension suspension : suspensions(question)) {
            if (suspension.location().isEmpty()) {
                Optional<Finding> found = dispensed.from(suspension);
                if (found.isEmpty()) {
                    return Optional.of(
                            new Finding.BaySuspended(question.places().getFirst(), suspension));
                }
                byDispensation = byDispensation.or(() -> found);
            }
        }
        return byDispensation;
    }

    /**
     * Suspensions of the bay asked about. The most specific place decides: a bay is suspended where it lies, not where its
     * neighbours do. A stated location is where somebody stands, not a place of its own: the one it lies in decides with it.
     */
    static List<Place.Suspension> suspensions(Question question) {
        List<Place.Suspension> suspensions = List.of();
        for (Place place : question.places()) {
            if (!place.suspensions().isEmpty()) {
                suspensions = new ArrayList<>(suspensions);
                suspensions.addAll(place.suspensionsOf(question.bay(), question.at()));
            }
            if (place.kind() != PlaceKind.STATED_LOCATION) {
                break;
            }
        }
        return suspensions;
    }

    private static Optional<Finding> outsideControl(Question question) {
        for (Place place : question.places()) {
            if (saysOfControl(place, question)
                    && !place.isControlledAt(question.bay(), question.at(), question.calendar())) {
                return Optional.of(new Finding.OutsideControl(place, nextStart(place, question)));
            }
        }
        return Optional.empty();
    }

    /** A stated location without hours of its own, or that is over, says nothing: its street's are in force there. */
    private static boolean saysOfControl(Place place, Question question) {
        return place.kind() != PlaceKind.STATED_LOCATION
                || place.hoursOf(question.bay()).isPresent()
                        && place.isInForceOn(
                                question.at().atZone(question.calendar().zone()).toLocalDate());
    }

    private static Optional<Instant> nextStart(Place place, Question question) {
        LocalDate today = question.at().atZone(question.calendar().zone()).toLocalDate();
        return today.datesUntil(today.plusDays(LOOK_AHEAD_DAYS))
                .flatMap(day -> place.controlledWindows(question.bay(), day, question.calendar()).stream())
                .map(Interval::from)
                .filter(question.at()::isBefore)
                .findFirst();
    }

    /** Of the same rank, a right comes before what is displayed. */
    private static Optional<Finding> best(List<Weigh.Weighed> weighed, List<JudgeDisplayed.Shown> shown) {
        Optional<Finding> ofRights = first(weighed);
        if (shown.isEmpty()) {
            return ofRights;
        }
        Optional<Finding> displayed =
                shown.stream().flatMap(one -> one.finding().stream()).min(Comparator.comparingInt(Finding::rank));
        boolean isBetter = displayed
                .filter(one -> ofRights.map(other -> one.rank() < other.rank()).orElse(true))
                .isPresent();
        return isBetter ? displayed : ofRights;
    }

    private static Optional<Finding> first(List<Weigh.Weighed> weighed) {
        for (Weigh.Weighed one : weighed) {
            if (one.finding().isPresent()) {
                return one.finding();
            }
        }
        return Optional.empty();
    }
}
