package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.application.ApplicationRefusal;
import uk.kerbside.permits.holder.Holders;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;

/** Finds a permit somebody of the council is about to act on, and keeps others from it. Joins the caller's transaction. */
@ApplicationScoped
class ReachForOfficer {
    private final Permits permits;
    private final Holders holders;
    private final CurrentActor currentActor;

    ReachForOfficer(Permits permits, Holders holders, CurrentActor currentActor) {
        this.permits = permits;
        this.holders = holders;
        this.currentActor = currentActor;
    }

    /**
     * Locked until the transaction ends.
     *
     * @param isCurrent throws unless the officer has seen the permit as it is
     * @throws NotFoundException when there is none within reach
     * @throws RefusedException {@code OWN_HOUSEHOLD}
     */
    Permit get(String number, Consumer<Permit> isCurrent) {
        Permit permit = permits.findForUpdate(number)
                .filter(found -> currentActor.mayReach(found.accountId()))
                .orElseThrow(() -> new NotFoundException("There is no permit " + number + "."));
        holders.requireNotOwnHousehold(currentActor.actor().subject(), permit.accountId());
        isCurrent.accept(permit);
        return permit;
    }

    /**
     * The measure whose appeal somebody is about to decide: never who decided it first.
     *
     * @param isCurrent throws unless the officer has seen it as it is
     * @throws RefusedException the given one when no appeal waits, {@code OWN_DECISION}
     */
    <M extends Measure> M appealed(Optional<M> found, MeasureRefusal notAppealed, Consumer<Measure> isCurrent) {
        M measure = found.filter(Measure::isAppealWaiting)
                .orElseThrow(() -> new RefusedException(notAppealed, "No appeal waits for a decision."));
        isCurrent.accept(measure);
        if (measure.wasDecidedBy(currentActor.actor().subject())) {
            throw new RefusedException(
                    ApplicationRefusal.OWN_DECISION,
                    "You decided about permit " + measure.permitNumber() + ": a colleague decides the appeal.");
        }
        return measure;
    }

    /** @throws RefusedException {@code SUPERVISOR_NEEDED} */
    void requireSupervisor(String what) {
        if (!currentActor.actor().has(Roles.PERMIT_SUPERVISOR)) {
            throw new RefusedException(MeasureRefusal.SUPERVISOR_NEEDED, what);
        }
    }
}
