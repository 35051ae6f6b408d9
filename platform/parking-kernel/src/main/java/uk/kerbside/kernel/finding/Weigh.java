package uk.kerbside.kernel.finding;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.MarkSpan;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kernel.Standing;
import uk.kerbside.kernel.vrm.Vrm;

/** Weighs one right against one question. */
final class Weigh {
    /** A right with what it amounts to, if it amounts to anything here and now. */
    record Weighed(Considered considered, Optional<Finding> finding) {}

    private final Question question;
    private final FindingRules rules;
    private final ZoneId zone;
    private final JudgeStay stay;
    private final Comparator<Weighed> precedence;

    Weigh(Question question, FindingRules rules, Comparator<Weighed> precedence) {
        this.question = question;
        this.rules = rules;
        this.zone = question.calendar().zone();
        this.stay = new JudgeStay(question, rules);
        this.precedence = precedence;
    }

    /** The most it says for the driver, over all its marks that match and all places; empty when none matches. */
    Optional<Weighed> weigh(KnownRight known) {
        Optional<Weighed> most = Optional.empty();
        for (MarkSpan span : known.right().marks()) {
            Vrm.Match match = question.vrm().matches(span.vrm());
            if (match != Vrm.Match.NONE) {
                for (Place place : question.places()) {
                    Weighed here = at(place, known, span.vrm(), match);
                    if (most.isEmpty() || precedence.compare(here, most.get()) < 0) {
                        most = Optional.of(here);
                    }
                }
            }
        }
        return most;
    }

    private Weighed at(Place place, KnownRight known, Vrm mark, Vrm.Match match) {
        Right right = known.right();
        Standing standing = right.stateAt(question.at(), mark);
        boolean isHere = right.reaches(place.code()) || isGoodAround(right);
        boolean fits = isHere && right.confers(question.bay(), place);
        Optional<Outcome> outcome = outcome(right, mark, match, standing, isHere, fits);
        Considered considered = new Considered(known, place, mark, match, standing, outcome);
        return new Weighed(considered, outcome.map(kind -> finding(kind, considered)));
    }

    private Optional<Outcome> outcome(
            Right right, Vrm mark, Vrm.Match match, Standing standing, boolean isHere, boolean fits) {
        Outcome outcome =
                switch (standing) {
                    case Standing.Live live when !fits && statedLocation(right).isPresent() -> Outcome.CONDITIONAL;
                    case Standing.Live live when !isHere -> Outcome.WRONG_PLACE;
                    case Standing.Live live when !fits -> Outcome.WRONG_BAY;
                    case Standing.Live live -> live(right, match);
                    case Standing.AwaitingPayment unpaid -> Outcome.RIGHT_ON_HOLD;
                    case Standing.OnHold suspended -> Outcome.RIGHT_ON_HOLD;
                    case Standing.NotStarted later
                    when right.isReplacedForATime(question.at(), mark) -> Outcome.RIGHT_ON_HOLD;
                    case Standing.NotStarted later -> Outcome.NOT_STARTED;
                    case Standing.InGrace grace -> Outcome.IN_GRACE;
                    case Standing.Ended ended -> isLapse(right, mark, ended) ? Outcome.LAPSED : null;
                };
        // Only a live right says anything of other bays and places.
        return Optional.ofNullable(outcome).filter(kind -> fits || standing instanceof Standing.Live);
    }

    private Outcome live(Right right, Vrm.Match match) {
        if (!isOpen(right)) {
            return Outcome.NOT_STARTED;
        }
        if (right.medium() == Medium.PAPER) {
            return Outcome.PAPER_ON_FILE;
        }
        if (stay.isExceeded(right)) {
            return Outcome.MAX_STAY_EXCEEDED;
        }
        return match == Vrm.Match.EXACT ? Outcome.COVERED : Outcome.COVERED_CONFUSABLE;
    }

    private Finding finding(Outcome outcome, Considered by) {
        return switch (outcome) {
            case COVERED -> new Finding.Covered(by, coverUntil(by), stay.of(by.right()));
            case COVERED_CONFUSABLE -> new Finding.CoveredConfusable(by, coverUntil(by), stay.of(by.right()));
            case CONDITIONAL ->
                new Finding.Conditional(by, statedLocation(by.right()).orElseThrow(), coverUntil(by));
            case MAX_STAY_EXCEEDED -> stay.exceeded(by);
            case PAPER_ON_FILE -> new Finding.PaperOnFile(by, coverUntil(by));
            case WRONG_BAY -> new Finding.WrongBay(by);
            case WRONG_PLACE -> new Finding.WrongPlace(by);
            case RIGHT_ON_HOLD -> new Finding.OnHold(by, hold(by.standing()));
            case NOT_STARTED -> new Finding.NotStarted(by, startOf(by), hasJustClosed(by));
            case IN_GRACE -> {
                Standing.InGrace grace = (Standing.InGrace) by.standing();
                yield new Finding.InGrace(by, grace.endedAt(), grace.until());
            }
            case LAPSED -> lapsed(by, (Standing.Ended) by.standing());
            case EXEMPT_LISTED, BAY_SUSPENDED, OUTSIDE_CONTROL, COVERED_DISPLAYED, NOTHING_KNOWN ->
                throw new IllegalStateException("No right makes it " + outcome);
        };
    }

    private static Finding.Hold hold(Standing standing) {
        return switch (standing) {
            case Standing.AwaitingPayment unpaid -> Finding.Hold.AWAITING_PAYMENT;
            case Standing.NotStarted later -> Finding.Hold.REPLACED_FOR_A_TIME;
            case Standing.OnHold suspended -> Finding.Hold.SUSPENDED;
            case Standing.Live live -> Finding.Hold.SUSPENDED;
            case Standing.InGrace grace -> Finding.Hold.SUSPENDED;
            case Standing.Ended ended -> Finding.Hold.SUSPENDED;
        };
    }

    /** Whether it is good in a place without bays that the spot lies in: a member's own ward. */
    private boolean isGoodAround(Right right) {
        List<PlaceCode> within = question.surroundings().within();
        return !within.isEmpty() && within.stream().anyMatch(right::reaches);
    }

    /** Where it would be good, of the locations the vehicle may stand at. */
    private Optional<Place> statedLocation(Right right) {
        List<Place> possible = question.surroundings().possible();
        if (possible.isEmpty() || !isOpen(right)) {
            return Optional.empty();
        }
        return possible.stream()
                .filter(place -> right.reaches(place.code()) && right.confers(question.bay(), place))
                .findFirst();
    }

    private Finding lapsed(Considered by, Standing.Ended ended) {
        boolean tolerated = !rules.referredEndings().contains(ended.by()) && isTolerated(by, ended.at());
        return new Finding.Lapsed(by, ended.at(), ended.by(), Duration.between(ended.at(), question.at()), tolerated);
    }

    /** Whether a stay was permitted up to that instant, which the ten minutes follow. */
    private boolean isTolerated(Considered by, Instant endedAt) {
        return rules.tolerates(Duration.between(endedAt, question.at()), question.bay())
                && (rules.toleranceAfterMidnight() || !isMidnightOfPermit(by.right(), endedAt))
                && by.right().stateAt(endedAt.minusNanos(1), by.mark()).covers();
    }

    private boolean isMidnightOfPermit(Right right, Instant endedAt) {
        return right.source() == RightSource.PERMIT
                && endedAt.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** Whether the right's own hours closed on a stay that was permitted until then: a season ticket for weekdays. */
    private boolean hasJustClosed(Considered by) {
        return by.standing() instanceof Standing.Live
                && by.right()
                        .hours()
                        .flatMap(hours -> hours.lastClosing(question.at(), zone))
                        .filter(closedAt -> isTolerated(by, closedAt))
                        .isPresent();
    }

    /** A right that was never paid for, or over before it began, was never good for anything: nothing lapsed. */
    private boolean isLapse(Right right, Vrm mark, Standing.Ended ended) {
        boolean wasGood = right.marks().stream()
                .filter(span -> span.vrm().equals(mark))
                .anyMatch(span -> span.interval().from().isBefore(ended.at()));
        return !isUnpaid(right)
                && wasGood
                && right.term().from().isBefore(ended.at())
                && question.at()
                        .atZone(zone)
                        .minus(rules.lookBack())
                        .toInstant()
                        .isBefore(ended.at());
    }

    private static boolean isUnpaid(Right right) {
        return right.status() == RightStatus.AWAITING_PAYMENT
                || right.ending().filter(end -> end.by() == EndedBy.WITHDRAWN).isPresent();
    }

    /** Whether the right's own hours, such as the days of a season ticket, are open. */
    private boolean isOpen(Right right) {
        return right.hours()
                .map(hours -> hours.isOpenAt(question.at().atZone(zone).toLocalDateTime()))
                .orElse(true);
    }

    private Optional<Instant> nextChangeOfHours(Right right) {
        return right.hours().flatMap(hours -> hours.nextChange(question.at(), zone));
    }

    private Optional<Instant> coverUntil(Considered by) {
        Optional<Instant> until = ((Standing.Live) by.standing()).until();
        Optional<Instant> stayUntil = stay.of(by.right()).flatMap(Finding.Stay::until);
        return Interval.earlier(Interval.earlier(until, nextChangeOfHours(by.right())), stayUntil);
    }

    private Instant startOf(Considered by) {
        return by.standing() instanceof Standing.NotStarted later
                ? later.from()
                : nextChangeOfHours(by.right()).orElse(question.at());
    }
}
