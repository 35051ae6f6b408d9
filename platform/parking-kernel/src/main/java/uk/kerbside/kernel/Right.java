package uk.kerbside.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * Where and when vehicles may park, because of a permit, a visit, a card or a third party. What issuing and enforcing
 * agree on: nothing else decides whether somebody is covered.
 *
 * @param id names the right in the whole suite: {@code permits:P-7KQ2-9XNM}
 * @param reference what its holder knows it by: a permit number
 * @param ruleVersion the version of the type's rules it was issued under
 * @param hours when it is good, if not always; these are the right's own hours, never a place's controlled hours
 * @param maxStay the longest stay on it, if limited
 * @param holds when it was, is and will be on hold: the last one has no end while nobody has lifted it. None for an issuer
 *     that says only whether it is on hold now
 */
public record Right(
        String id,
        RightSource source,
        String reference,
        Optional<String> accountId,
        String typeCode,
        int ruleVersion,
        Medium medium,
        Interval term,
        List<MarkSpan> marks,
        PlaceScope scope,
        Set<BayClass> bayClasses,
        Optional<WeeklyHours> hours,
        Optional<Duration> maxStay,
        RightStatus status,
        Optional<Ending> ending,
        Optional<Renewal> renewal,
        Revision revision,
        List<Interval> holds) {

    /** That and why it is over. */
    public record Ending(Instant at, EndedBy by) {}

    /**
     * A renewal under way.
     *
     * @param graceUntil how long the old right keeps advice at <em>none</em>, if at all (ruling 11)
     */
    public record Renewal(Instant submittedAt, Optional<Instant> graceUntil) {}

    /** One of which nobody says when it was on hold. */
    public Right(
            String id,
            RightSource source,
            String reference,
            Optional<String> accountId,
            String typeCode,
            int ruleVersion,
            Medium medium,
            Interval term,
            List<MarkSpan> marks,
            PlaceScope scope,
            Set<BayClass> bayClasses,
            Optional<WeeklyHours> hours,
            Optional<Duration> maxStay,
            RightStatus status,
            Optional<Ending> ending,
            Optional<Renewal> renewal,
            Revision revision) {
        this(
                id,
                source,
                reference,
                accountId,
                typeCode,
                ruleVersion,
                medium,
                term,
                marks,
                scope,
                bayClasses,
                hours,
                maxStay,
                status,
                ending,
                renewal,
                revision,
                List.of());
    }

    public Right {
        marks = List.copyOf(marks);
        holds = List.copyOf(holds);
        bayClasses = Set.copyOf(bayClasses);
        if (status == RightStatus.ENDED && ending.isEmpty()) {
            throw new IllegalArgumentException("A right that ended says when and why");
        }
    }

    /** What it amounts to at {@code at}, whatever the vehicle. */
    public Standing stateAt(Instant at) {
        if (status == RightStatus.ENDED) {
            Ending over = ending.orElseThrow();
            if (!at.isBefore(over.at())) {
                return new Standing.Ended(over.at(), over.by());
            }
            if (over.by() == EndedBy.WITHDRAWN) {
                return new Standing.AwaitingPayment();
            }
        }
        if (status == RightStatus.AWAITING_PAYMENT) {
            return new Standing.AwaitingPayment();
        }
        if (term.hasEndedAt(at)) {
            return afterTerm(at);
        }
        if (at.isBefore(term.from())) {
            return new Standing.NotStarted(term.from());
        }
        if (holds.isEmpty()) {
            return status == RightStatus.ON_HOLD ? new Standing.OnHold() : new Standing.Live(end());
        }
        return amongHolds(at);
    }

    /** A hold that was lifted is still one for those who ask about that time; before it began the right was good. */
    private Standing amongHolds(Instant at) {
        Optional<Instant> until = end();
        for (Interval hold : holds) {
            if (hold.contains(at)) {
                return new Standing.OnHold();
            }
            if (at.isBefore(hold.from()) && !hold.isEmpty()) {
                until = Interval.earlier(until, Optional.of(hold.from()));
            }
        }
        return new Standing.Live(until);
    }

    /**
     * What it amounts to at {@code at} for one vehicle: a mark that was taken off ended then, whatever became of the
     * right; one that comes later has not started. A mark the right never had is treated as taken off before it began.
     */
    public Standing stateAt(Instant at, Vrm vrm) {
        MarkTimes times = MarkTimes.of(vrm, marks);
        if (times.isEmpty()) {
            return removed(at.isBefore(term.from()) ? at : term.from());
        }
        return switch (stateAt(at)) {
            case Standing.Ended ended ->
                times.removedBeforeTheRightEnded(ended.at()).map(Right::removed).orElse(ended);
            case Standing.InGrace grace ->
                times.removedBeforeTheRightEnded(grace.endedAt())
                        .map(Right::removed)
                        .orElse(grace);
            case Standing.Live live
            when times.include(at) -> new Standing.Live(Interval.earlier(times.endOfStretch(at), live.until()));
            case Standing whole when times.include(at) -> whole;
            case Standing whole ->
                times.nextAfter(at)
                        .map(next -> untilTheMarkComes(whole, next))
                        .orElseGet(() -> removed(times.removedBefore(at).orElseThrow()));
        };
    }

    /** Whether another vehicle stands in for this one then: a courtesy car, in the same slot. */
    public boolean isReplacedForATime(Instant at, Vrm vrm) {
        return marks.stream()
                .filter(mark -> mark.role() == MarkRole.TEMPORARY
                        && !mark.vrm().equals(vrm)
                        && mark.interval().contains(at))
                .anyMatch(mark -> marks.stream().anyMatch(own -> own.vrm().equals(vrm) && own.slot() == mark.slot()));
    }

    /** Whether its places include {@code place}. */
    public boolean reaches(PlaceCode place) {
        return scope.reaches(place);
    }

    /**
     * Whether it is good in this class of bay at this place. A right for RESIDENT or PAY_AND_DISPLAY also covers
     * SHARED; the place's order may add or remove classes for a type (ruling 2).
     */
    public boolean confers(BayClass bay, Place place) {
        if (place.removes(typeCode, bay)) {
            return false;
        }
        return bayClasses.contains(bay)
                || place.adds(typeCode, bay)
                || bay == BayClass.SHARED
                        && (bayClasses.contains(BayClass.RESIDENT) || bayClasses.contains(BayClass.PAY_AND_DISPLAY));
    }

    /** Every mark that ever had a part in it. */
    public Stream<Vrm> vrms() {
        return marks.stream().map(MarkSpan::vrm).distinct();
    }

    /** Marks are personal data. */
    @Override
    public String toString() {
        return "Right[" + id + ", " + typeCode + ", " + status + ", revision " + revision + "]";
    }

    private Standing afterTerm(Instant at) {
        Instant endedAt = term.until().orElseThrow();
        return renewal.flatMap(Renewal::graceUntil)
                .filter(at::isBefore)
                .<Standing>map(grace -> new Standing.InGrace(endedAt, grace))
                .orElseGet(() -> new Standing.Ended(endedAt, EndedBy.EXPIRED));
    }

    private static Standing removed(Instant at) {
        return new Standing.Ended(at, EndedBy.MARK_REMOVED);
    }

    private static Standing untilTheMarkComes(Standing whole, Instant next) {
        return switch (whole) {
            case Standing.Live live -> new Standing.NotStarted(next);
            case Standing.NotStarted notStarted ->
                new Standing.NotStarted(next.isAfter(notStarted.from()) ? next : notStarted.from());
            case Standing.AwaitingPayment unpaid -> unpaid;
            case Standing.OnHold onHold -> onHold;
            case Standing.InGrace grace -> grace;
            case Standing.Ended ended -> ended;
        };
    }

    /** When it will be over, as far as is known: an ending may have been set for later. */
    private Optional<Instant> end() {
        return Interval.earlier(term.until(), ending.map(Ending::at));
    }
}
