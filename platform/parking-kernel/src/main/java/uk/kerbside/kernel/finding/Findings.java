package uk.kerbside.kernel.finding;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.Standing;

/**
 * Says what is found of a mark: the one rule behind the officer's handheld and the customer's page. A pure function of
 * what it is given; thread-safe.
 */
public final class Findings {
    /** Longer than any school holiday: how far ahead the next start of control is looked for. */
    private static final int LOOK_AHEAD_DAYS = 60;

    private final FindingRules rules;

    public Findings(FindingRules rules) {
        this.rules = rules;
    }

    /** @param rights every right that may have to do with the mark; those of marks that do not match are passed over */
    public Answer answer(Question question, Collection<KnownRight> rights) {
        Weigh weigh = new Weigh(question, rules);
        List<Weigh.Weighed> weighed = rights.stream()
                .map(weigh::weigh)
                .flatMap(Optional::stream)
                .sorted(Precedence.of(rules))
                .toList();
        Finding finding = outsideControl(question)
                .or(() ->
                        weighed.stream().flatMap(one -> one.finding().stream()).findFirst())
                .orElseGet(Finding.NothingKnown::new);
        List<Considered> others = weighed.stream()
                .map(Weigh.Weighed::considered)
                .filter(considered ->
                        finding.basis().filter(basis -> basis == considered).isEmpty())
                .toList();
        Set<Overlay> overlays = overlays(
                question,
                finding,
                weighed.stream().map(Weigh.Weighed::considered).toList());
        return new Answer(question, finding, overlays, Advise.on(question, finding, overlays, rules), others);
    }

    private Optional<Finding> outsideControl(Question question) {
        return question.places().stream()
                .filter(place -> !place.isControlledAt(question.bay(), question.at(), question.calendar()))
                .findFirst()
                .map(place -> new Finding.OutsideControl(place, nextStart(place, question)));
    }

    private static Optional<Instant> nextStart(Place place, Question question) {
        LocalDate today = question.at().atZone(question.calendar().zone()).toLocalDate();
        return today.datesUntil(today.plusDays(LOOK_AHEAD_DAYS))
                .flatMap(day -> place.controlledWindows(question.bay(), day, question.calendar()).stream())
                .map(Interval::from)
                .filter(question.at()::isBefore)
                .findFirst();
    }

    private Set<Overlay> overlays(Question question, Finding finding, List<Considered> considered) {
        Set<Overlay> overlays = EnumSet.noneOf(Overlay.class);
        overlays.addAll(question.doubts());
        if (finding.outcome().isFavourable()) {
            return overlays;
        }
        if (controlJustStarted(question)) {
            overlays.add(Overlay.CONTROL_JUST_STARTED);
        }
        for (Considered one : considered) {
            overlays.addAll(overlays(one, question.at()));
        }
        return overlays;
    }

    private Set<Overlay> overlays(Considered considered, Instant at) {
        Set<Overlay> overlays = EnumSet.noneOf(Overlay.class);
        if (considered.is(Outcome.RIGHT_ON_HOLD) && considered.standing() instanceof Standing.AwaitingPayment) {
            overlays.add(Overlay.NOT_YET_PAID);
        }
        if (considered.is(Outcome.LAPSED) || considered.is(Outcome.IN_GRACE)) {
            if (considered
                    .right()
                    .renewal()
                    .map(Right.Renewal::submittedAt)
                    .filter(submittedAt -> !submittedAt.isAfter(at))
                    .isPresent()) {
                overlays.add(Overlay.RENEWAL_SUBMITTED);
            }
            if (considered
                    .known()
                    .reminder()
                    .filter(reminder -> rules.undelivered().contains(reminder.outcome()))
                    .isPresent()) {
                overlays.add(Overlay.REMINDER_UNDELIVERED);
            }
        }
        return overlays;
    }

    /** A window that joins the one before it, such as midnight in a place controlled day and night, starts nothing. */
    private boolean controlJustStarted(Question question) {
        if (!rules.toleranceAfterFreeTime() || !rules.toleranceBays().contains(question.bay())) {
            return false;
        }
        LocalDate today = question.at().atZone(question.calendar().zone()).toLocalDate();
        return question.places().stream()
                .anyMatch(place -> place.controlledWindows(question.bay(), today, question.calendar()).stream()
                        .filter(window -> window.contains(question.at()))
                        .map(Interval::from)
                        .anyMatch(from -> isTolerated(Duration.between(from, question.at()))
                                && !place.isControlledAt(question.bay(), from.minusNanos(1), question.calendar())));
    }

    private boolean isTolerated(Duration since) {
        return since.compareTo(rules.tolerance()) <= 0;
    }
}
