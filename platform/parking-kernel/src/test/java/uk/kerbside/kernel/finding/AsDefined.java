package uk.kerbside.kernel.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.MarkSpan;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * The order of findings as it is published, told in minutes: what is good is asked of every minute by itself, and when
 * something ends is found by counting on. For rights whose times are whole minutes, each with one mark.
 */
final class AsDefined {
    /** What should be found. */
    record Found(Outcome outcome, int rank, Optional<String> rightId, Optional<Instant> until) {}

    /** One right at one place; {@code prefer} orders those of the same rank, the lowest first. */
    private record Candidate(Right right, boolean isExact, Outcome outcome, int rank, Instant when) {
        private static final Comparator<Candidate> ORDER = Comparator.comparingInt(Candidate::rank)
                .thenComparing(one -> !one.isExact)
                .thenComparing(one -> one.right.medium() == Medium.PAPER)
                .thenComparingInt(Candidate::source)
                .thenComparing(Candidate::when)
                .thenComparing(one -> one.right.id());

        private int source() {
            List<RightSource> order =
                    List.of(RightSource.PERMIT, RightSource.VISIT, RightSource.SCRATCH_CARD, RightSource.DISPENSATION);
            boolean isWaiver =
                    right.source() == RightSource.PERMIT && right.typeCode().equals("WAIVER");
            int place = isWaiver ? 3 : order.indexOf(right.source());
            return outcome != Outcome.COVERED ? 0 : place < 0 ? 4 : place;
        }
    }

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MINUTES_COUNTED = 2_000;

    private final Question question;

    AsDefined(Question question) {
        this.question = question;
    }

    Found find(List<Right> rights) {
        List<Candidate> candidates = rights.stream()
                .flatMap(right -> best(right).stream())
                .sorted(Candidate.ORDER)
                .toList();
        Place first = question.places().getFirst();
        List<Place.Suspension> suspensions = first.suspensions().stream()
                .filter(one -> one.interval().contains(question.at())
                        && one.bayClasses().contains(question.bay()))
                .toList();
        if (!suspensions.isEmpty()) {
            return candidates.stream()
                    .filter(one -> one.right().source() == RightSource.DISPENSATION
                            && suspensions
                                    .getFirst()
                                    .dispensations()
                                    .contains(one.right().reference())
                            && (one.outcome() == Outcome.COVERED || one.outcome() == Outcome.COVERED_CONFUSABLE))
                    .findFirst()
                    .map(this::found)
                    .orElse(new Found(Outcome.BAY_SUSPENDED, 2, Optional.empty(), Optional.empty()));
        }
        boolean isControlled = question.places().stream().allMatch(this::isControlled);
        return isControlled
                ? candidates.stream()
                        .findFirst()
                        .map(this::found)
                        .orElse(new Found(Outcome.NOTHING_KNOWN, 17, Optional.empty(), Optional.empty()))
                : new Found(Outcome.OUTSIDE_CONTROL, 3, Optional.empty(), Optional.empty());
    }

    private boolean isControlled(Place place) {
        return isWithin(place.hours().orElseThrow().toString(), question.at());
    }

    /** Read from the text on the sign, as somebody with a watch does. */
    private boolean isWithin(String hours, Instant at) {
        String clock =
                at.atZone(question.calendar().zone()).toLocalTime().toString().substring(0, 5);
        return Stream.of(hours.substring(hours.indexOf(' ') + 1).split(";"))
                .anyMatch(window ->
                        window.substring(0, 5).compareTo(clock) <= 0 && clock.compareTo(window.substring(6)) < 0);
    }

    private Found found(Candidate one) {
        Instant until = IntStream.range(1, MINUTES_COUNTED)
                .mapToObj(minute -> question.at().plus(MINUTE.multipliedBy(minute)))
                .filter(at -> !(isGood(one.right(), at) && isOpen(one.right(), at) && !isStayOver(one.right(), at)))
                .findFirst()
                .orElseThrow();
        return new Found(one.outcome(), one.rank(), Optional.of(one.right().id()), Optional.of(until));
    }

    private Optional<Candidate> best(Right right) {
        Vrm.Match match = question.vrm().matches(right.marks().getFirst().vrm());
        return match == Vrm.Match.NONE
                ? Optional.empty()
                : question.places().stream()
                        .flatMap(place -> candidate(right, match == Vrm.Match.EXACT, place).stream())
                        .min(Candidate.ORDER);
    }

    private Optional<Candidate> candidate(Right right, boolean isExact, Place place) {
        boolean isHere = right.reaches(place.code());
        boolean fits = isHere
                && (right.bayClasses().contains(question.bay())
                        || question.bay() == BayClass.SHARED
                                && right.bayClasses().contains(BayClass.RESIDENT));
        Instant at = question.at();
        if (isGood(right, at)) {
            Instant last = mirrored(lastGoodMinute(right, at).plus(MINUTE));
            if (!isHere) {
                return of(right, isExact, Outcome.WRONG_PLACE, 16, last);
            }
            if (!fits) {
                return of(right, isExact, Outcome.WRONG_BAY, 15, last);
            }
            if (!isOpen(right, at)) {
                boolean isTolerated = isParkingPlace() && wasOpenLately(right, at);
                return of(right, isExact, Outcome.NOT_STARTED, isTolerated ? 10 : 13, nextOpening(right, at));
            }
            if (right.medium() == Medium.PAPER) {
                return of(right, isExact, Outcome.PAPER_ON_FILE, 6, last);
            }
            if (isStayOver(right, at)) {
                return of(right, isExact, Outcome.MAX_STAY_EXCEEDED, 11, last);
            }
            return of(right, isExact, isExact ? Outcome.COVERED : Outcome.COVERED_CONFUSABLE, isExact ? 4 : 7, last);
        }
        return fits ? notGood(right, isExact) : Optional.empty();
    }

    /** What is not good now says something only of the very bay it was or will be good in. */
    private Optional<Candidate> notGood(Right right, boolean isExact) {
        Instant at = question.at();
        Instant term = mirrored(right.term().until().orElseThrow());
        Interval part = right.marks().getFirst().interval();
        Optional<Instant> over = overAt(right).filter(end -> !at.isBefore(end));
        if (isUnpaid(right)) {
            return over.isPresent() || part.hasEndedAt(at)
                    ? Optional.empty()
                    : of(right, isExact, Outcome.RIGHT_ON_HOLD, 14, term);
        }
        if (over.isPresent()) {
            return over(right, isExact, over.get(), part);
        }
        Instant from = right.term().from();
        if (part.hasEndedAt(at)) {
            return lapsed(right, isExact, part.until().orElseThrow(), EndedBy.MARK_REMOVED);
        }
        if (at.isBefore(from)) {
            Instant starts = at.isBefore(part.from()) && part.from().isAfter(from) ? part.from() : from;
            return of(right, isExact, Outcome.NOT_STARTED, 13, starts);
        }
        return isHeld(right, at)
                ? of(right, isExact, Outcome.RIGHT_ON_HOLD, 14, term)
                : of(right, isExact, Outcome.NOT_STARTED, 13, part.from());
    }

    private Optional<Candidate> over(Right right, boolean isExact, Instant end, Interval part) {
        Instant partOver = part.until().orElseThrow();
        if (partOver.isBefore(end)) {
            return part.from().isBefore(end)
                    ? lapsed(right, isExact, partOver, EndedBy.MARK_REMOVED)
                    : Optional.empty();
        }
        boolean ranOut = right.ending().isEmpty();
        Optional<Instant> grace = right.renewal()
                .flatMap(Right.Renewal::graceUntil)
                .filter(until -> ranOut && question.at().isBefore(until));
        return grace.isPresent()
                ? of(right, isExact, Outcome.IN_GRACE, 9, mirrored(grace.get()))
                : lapsed(
                        right,
                        isExact,
                        end,
                        ranOut ? EndedBy.EXPIRED : right.ending().get().by());
    }

    private Optional<Candidate> lapsed(Right right, boolean isExact, Instant end, EndedBy by) {
        boolean wasEverGood = right.term().from().isBefore(end)
                && right.marks().getFirst().interval().from().isBefore(end);
        if (!wasEverGood) {
            return Optional.empty();
        }
        boolean ranOut = by == EndedBy.EXPIRED || by == EndedBy.VISIT_ENDED;
        boolean isTolerated = ranOut
                && isParkingPlace()
                && isGood(right, end.minus(MINUTE))
                && Duration.between(end, question.at()).toMinutes() <= 10;
        return of(right, isExact, Outcome.LAPSED, isTolerated ? 10 : 12, mirrored(end));
    }

    private static Optional<Candidate> of(Right right, boolean isExact, Outcome outcome, int rank, Instant when) {
        return Optional.of(new Candidate(right, isExact, outcome, rank, when));
    }

    private boolean isParkingPlace() {
        return question.bay() != BayClass.SINGLE_YELLOW;
    }

    /** Whether its vehicle may park on it in that minute, by the right's own hours or not. */
    private static boolean isGood(Right right, Instant at) {
        return !isUnpaid(right)
                && right.term().contains(at)
                && right.ending().filter(end -> !at.isBefore(end.at())).isEmpty()
                && !isHeld(right, at)
                && right.marks().stream().map(MarkSpan::interval).anyMatch(part -> part.contains(at));
    }

    private static boolean isUnpaid(Right right) {
        return right.status() == RightStatus.AWAITING_PAYMENT || isWithdrawn(right);
    }

    private static boolean isWithdrawn(Right right) {
        return right.ending().filter(end -> end.by() == EndedBy.WITHDRAWN).isPresent();
    }

    private static boolean isHeld(Right right, Instant at) {
        return right.holds().isEmpty()
                ? right.status() == RightStatus.ON_HOLD
                : right.holds().stream().anyMatch(hold -> hold.contains(at));
    }

    /** Unpaid it goes on for ever, unless it was withdrawn. */
    private static Optional<Instant> overAt(Right right) {
        return right.status() == RightStatus.AWAITING_PAYMENT
                ? Optional.empty()
                : isWithdrawn(right)
                        ? right.ending().map(Right.Ending::at)
                        : Stream.concat(right.ending().map(Right.Ending::at).stream(), right.term().until().stream())
                                .min(Comparator.naturalOrder());
    }

    private static Instant lastGoodMinute(Right right, Instant at) {
        Instant last = at;
        while (isGood(right, last.plus(MINUTE))) {
            last = last.plus(MINUTE);
        }
        return last;
    }

    private boolean isOpen(Right right, Instant at) {
        return right.hours().map(hours -> isWithin(hours.toString(), at)).orElse(true);
    }

    /** Open and good in a minute that ended at most ten minutes ago. */
    private boolean wasOpenLately(Right right, Instant at) {
        List<Instant> back = new ArrayList<>();
        IntStream.rangeClosed(1, 11).forEach(minute -> back.add(at.minus(MINUTE.multipliedBy(minute))));
        return back.stream()
                .filter(then -> isOpen(right, then))
                .findFirst()
                .filter(then -> isGood(right, then))
                .isPresent();
    }

    private Instant nextOpening(Right right, Instant at) {
        Instant next = at;
        while (!isOpen(right, next)) {
            next = next.plus(MINUTE);
        }
        return next;
    }

    private boolean isStayOver(Right right, Instant at) {
        boolean isActivated = right.source() == RightSource.VISIT || right.source() == RightSource.THIRD_PARTY;
        return isActivated
                && right.medium() == Medium.VIRTUAL
                && right.maxStay()
                        .filter(stay -> !at.isBefore(right.term().from().plus(stay)))
                        .isPresent();
    }

    private static Instant mirrored(Instant instant) {
        return Instant.ofEpochSecond(-instant.getEpochSecond());
    }
}
