package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PermitRefusal;
import uk.kerbside.permits.permit.ReachPermit;

/**
 * The council suspends a permit: after a notice in which its holder can appeal, or at once, which a supervisor alone may do
 * and says why.
 */
@ApplicationScoped
public class SuspendPermit {
    /**
     * What somebody decides.
     *
     * @param words to the holder, in plain English
     * @param atOnceBecause why no notice is given; empty when one is
     * @param untilOn the last day on which it is on hold; without it somebody has to lift the suspension
     */
    public record Request(
            MeasureReason reason, String words, Optional<String> atOnceBecause, Optional<LocalDate> untilOn) {}

    private final ReachForOfficer reach;
    private final ReachPermit reachPermit;
    private final Suspensions suspensions;
    private final TakeEffect takeEffect;
    private final TellMeasures tell;
    private final CurrentActor currentActor;
    private final Deadlines deadlines;

    // Seven: it finds, judges, keeps, puts in force, tells, and asks who and when.
    SuspendPermit(
            ReachForOfficer reach,
            ReachPermit reachPermit,
            Suspensions suspensions,
            TakeEffect takeEffect,
            TellMeasures tell,
            CurrentActor currentActor,
            Deadlines deadlines) {
        this.reach = reach;
        this.reachPermit = reachPermit;
        this.suspensions = suspensions;
        this.takeEffect = takeEffect;
        this.tell = tell;
        this.currentActor = currentActor;
        this.deadlines = deadlines;
    }

    /**
     * @param isCurrent throws unless the officer has seen the permit as it is
     * @throws NotFoundException when there is none within reach
     * @throws RefusedException {@code OWN_HOUSEHOLD}, {@code SUPERVISOR_NEEDED}, {@code PERMIT_NOT_PAID}, {@code
     *     PERMIT_OVER}, {@code ALREADY_SUSPENDED}, {@code APPEAL_WAITS}, {@code OUTLASTS_PERMIT}
     */
    @Transactional
    public Suspension suspend(String number, Request request, Consumer<Permit> isCurrent) {
        Permit permit = reach.get(number, isCurrent);
        if (request.atOnceBecause().isPresent()) {
            reach.requireSupervisor("A supervisor can suspend at once. Otherwise give notice.");
        }
        reachPermit.requireHeld(permit);
        if (suspensions.findOpen(number).isPresent()) {
            throw new RefusedException(
                    MeasureRefusal.ALREADY_SUSPENDED, "Lift the suspension there is first, or let it stand.");
        }
        if (suspensions.findLatest(number).filter(Suspension::isAppealWaiting).isPresent()) {
            throw new RefusedException(
                    MeasureRefusal.APPEAL_WAITS, "Decide the appeal against its last suspension first.");
        }
        Instant now = deadlines.now();
        Suspension suspension = Suspension.announced(
                number,
                new Suspension.Decision(
                        request.reason(),
                        request.words(),
                        request.atOnceBecause(),
                        currentActor.actor().subject()),
                times(permit, request, now),
                now);
        suspensions.add(suspension);
        if (suspension.isDue(now)) {
            takeEffect.of(permit, suspension, now);
            suspensions.save(suspension);
        } else {
            tell.announced(permit, suspension);
        }
        return suspension;
    }

    private Suspension.Times times(Permit permit, Request request, Instant now) {
        Instant effectiveAt = request.atOnceBecause().map(why -> now).orElseGet(() -> deadlines.endOfNotice(now));
        if (!effectiveAt.isBefore(permit.validUntil())) {
            throw new RefusedException(
                    PermitRefusal.OUTLASTS_PERMIT,
                    "The permit ends before the notice does. A supervisor can suspend it at once.");
        }
        Optional<Instant> until = request.untilOn().map(deadlines::endOf);
        if (until.filter(end -> !effectiveAt.isBefore(end)).isPresent()) {
            throw new InvalidRequestException("/untilOn", "lies before the day on which it takes effect");
        }
        return new Suspension.Times(effectiveAt, until, deadlines.endOfAppeal(now));
    }
}
