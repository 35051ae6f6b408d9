package uk.kerbside.kernel.finding;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.Standing;

/** Finds what an officer should know beside a finding. */
record FindOverlays(Question question, FindingRules rules, Dispensed dispensed) {
    Set<Overlay> beside(Finding finding, List<Weigh.Weighed> weighed, List<Displayed.Judged> displayed) {
        Set<Overlay> overlays = EnumSet.noneOf(Overlay.class);
        overlays.addAll(question.doubts());
        if (areBaysPartlySuspended()) {
            overlays.add(Overlay.BAYS_PARTLY_SUSPENDED);
        }
        addSightings(finding, overlays);
        if (finding.outcome().isFavourable()) {
            return overlays;
        }
        if (controlJustStarted()) {
            overlays.add(Overlay.CONTROL_JUST_STARTED);
        }
        if (displayed.stream().anyMatch(one -> one.verdict() == Displayed.Verdict.IN_DOUBT)) {
            overlays.add(Overlay.DISPLAYED_IN_DOUBT);
        }
        weighed.forEach(one -> add(one.considered(), overlays));
        return overlays;
    }

    private boolean areBaysPartlySuspended() {
        for (Place.Suspension suspension : Findings.suspensions(question)) {
            if (suspension.location().isPresent() && dispensed.from(suspension).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void addSightings(Finding finding, Set<Overlay> overlays) {
        switch (question.surroundings().sightings()) {
            case Sightings.NotAsked nobody -> {}
            case Sightings.Unavailable away -> {
                if (finding instanceof Finding.Lapsed
                        || finding.stay().filter(stay -> stay.since().isEmpty()).isPresent()) {
                    overlays.add(Overlay.SIGHTINGS_UNKNOWN);
                }
            }
            case Sightings.Known known -> {
                if (finding instanceof Finding.Lapsed && known.ofTheSameLapse() > 0) {
                    overlays.add(Overlay.EARLIER_CHECKS);
                }
            }
        }
    }

    private void add(Considered considered, Set<Overlay> overlays) {
        if (considered.is(Outcome.RIGHT_ON_HOLD) && considered.standing() instanceof Standing.AwaitingPayment) {
            overlays.add(Overlay.NOT_YET_PAID);
        }
        if (isLateRegistrationOpen(considered.known())) {
            overlays.add(Overlay.LATE_REGISTRATION_OPEN);
        }
        if (considered.is(Outcome.LAPSED) || considered.is(Outcome.IN_GRACE)) {
            if (considered
                    .right()
                    .renewal()
                    .map(Right.Renewal::submittedAt)
                    .filter(submittedAt -> !submittedAt.isAfter(question.at()))
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
    }

    /** Open when the question is asked, which may be long after the time asked about. */
    private boolean isLateRegistrationOpen(KnownRight known) {
        Optional<Instant> askedAt = question.surroundings().askedAt();
        return known.lateRegistrationUntil()
                .filter(until -> askedAt.filter(until::isAfter).isPresent())
                .isPresent();
    }

    /** A window that joins the one before it, such as midnight in a place controlled day and night, starts nothing. */
    private boolean controlJustStarted() {
        if (!rules.toleranceAfterFreeTime() || !rules.toleranceBays().contains(question.bay())) {
            return false;
        }
        LocalDate today = question.at().atZone(question.calendar().zone()).toLocalDate();
        return question.places().stream()
                .anyMatch(place -> place.controlledWindows(question.bay(), today, question.calendar()).stream()
                        .filter(window -> window.contains(question.at()))
                        .map(Interval::from)
                        .anyMatch(from -> rules.tolerates(Duration.between(from, question.at()), question.bay())
                                && !place.isControlledAt(question.bay(), from.minusNanos(1), question.calendar())));
    }
}
