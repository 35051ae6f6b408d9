package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.events.permits.SuspensionLiftedBy;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.application.ApplicationRefusal;
import uk.kerbside.permits.permit.Permit;

/** Somebody else than the one who suspended decides an appeal: the suspension stands, or is lifted. */
@ApplicationScoped
public class DecideSuspensionAppeal {
    private final ReachForOfficer reach;
    private final Suspensions suspensions;
    private final TakeEffect takeEffect;
    private final TellMeasures tell;
    private final CurrentActor currentActor;
    private final Deadlines deadlines;

    DecideSuspensionAppeal(
            ReachForOfficer reach,
            Suspensions suspensions,
            TakeEffect takeEffect,
            TellMeasures tell,
            CurrentActor currentActor,
            Deadlines deadlines) {
        this.reach = reach;
        this.suspensions = suspensions;
        this.takeEffect = takeEffect;
        this.tell = tell;
        this.currentActor = currentActor;
        this.deadlines = deadlines;
    }

    /**
     * @param reasons to the holder, in plain English
     * @param isCurrent throws unless the officer has seen the suspension as it is
     * @throws NotFoundException when there is no such permit within reach
     * @throws RefusedException {@code OWN_HOUSEHOLD}, {@code SUSPENSION_NOT_APPEALED}, {@code OWN_DECISION}
     */
    @Transactional
    public Suspension decide(
            String number, MeasureAppeal.Outcome outcome, String reasons, Consumer<Suspension> isCurrent) {
        Permit permit = reach.get(number, seen -> {});
        Suspension suspension = suspensions
                .findOpen(number)
                .filter(Suspension::isAppealWaiting)
                .orElseThrow(() -> new RefusedException(
                        MeasureRefusal.SUSPENSION_NOT_APPEALED, "No appeal about permit " + number + " waits."));
        isCurrent.accept(suspension);
        if (suspension.wasDecidedBy(currentActor.actor().subject())) {
            throw new RefusedException(
                    ApplicationRefusal.OWN_DECISION, "You suspended this permit: a colleague decides the appeal.");
        }
        Instant now = deadlines.now();
        suspension.decideAppeal(outcome, reasons, now);
        switch (outcome) {
            case UPHELD -> uphold(permit, suspension, reasons, now);
            case GRANTED -> takeEffect.end(permit, suspension, SuspensionLiftedBy.APPEAL, Optional.of(reasons), now);
        }
        suspensions.save(suspension);
        return suspension;
    }

    private void uphold(Permit permit, Suspension suspension, String reasons, Instant now) {
        tell.upheld(permit, suspension, reasons, now);
        if (suspension.isDue(now)) {
            takeEffect.of(permit, suspension, now);
        }
    }
}
