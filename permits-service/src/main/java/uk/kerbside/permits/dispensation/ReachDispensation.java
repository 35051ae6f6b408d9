package uk.kerbside.permits.dispensation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.function.Consumer;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.holder.Holders;
import uk.kerbside.permits.place.CouncilPlace;
import uk.kerbside.permits.place.Places;

/**
 * Finds a dispensation somebody is about to act on, and keeps others from it. Joins the caller's transaction. The place is
 * locked first, as with suspensions: it is published with what is dispensed from them.
 */
@ApplicationScoped
class ReachDispensation {
    private final Dispensations dispensations;
    private final Places places;
    private final Holders holders;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    ReachDispensation(
            Dispensations dispensations,
            Places places,
            Holders holders,
            CurrentActor currentActor,
            InstantSource clock) {
        this.dispensations = dispensations;
        this.places = places;
        this.holders = holders;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * One its holder acts on, or staff for them: not over, not refused, not ended.
     *
     * @throws NotFoundException when the account this request is about has none such
     * @throws RefusedException {@code DISPENSATION_OVER}
     */
    Dispensation holders(String reference, Consumer<Dispensation> isCurrent) {
        place(reference);
        Dispensation dispensation = dispensations
                .findForUpdate(reference)
                .filter(found -> found.accountId().equals(currentActor.accountId()))
                .orElseThrow(() -> none(reference));
        isCurrent.accept(dispensation);
        return requireOpen(dispensation);
    }

    /**
     * One an officer decides or revokes.
     *
     * @throws NotFoundException when there is none within reach
     * @throws RefusedException {@code OWN_HOUSEHOLD}, {@code DISPENSATION_OVER}
     */
    Dispensation officers(String reference, Consumer<Dispensation> isCurrent) {
        return requireOpen(reached(reference, isCurrent));
    }

    /**
     * One an officer refuses: also when its dates are over, so that nobody waits for an answer for ever.
     *
     * @throws NotFoundException when there is none within reach
     * @throws RefusedException {@code OWN_HOUSEHOLD}, {@code DISPENSATION_OVER} when it was decided
     */
    Dispensation refusable(String reference, Consumer<Dispensation> isCurrent) {
        Dispensation dispensation = reached(reference, isCurrent);
        return dispensation.status() == DispensationStatus.REQUESTED ? dispensation : requireOpen(dispensation);
    }

    private Dispensation reached(String reference, Consumer<Dispensation> isCurrent) {
        place(reference);
        Dispensation dispensation = dispensations
                .findForUpdate(reference)
                .filter(found -> currentActor.mayReach(found.accountId()))
                .orElseThrow(() -> none(reference));
        holders.requireNotOwnHousehold(currentActor.actor().subject(), dispensation.accountId());
        isCurrent.accept(dispensation);
        return dispensation;
    }

    /** Where it is, locked. */
    CouncilPlace place(String reference) {
        return places.getForUpdate(
                dispensations.find(reference).map(Dispensation::placeCode).orElseThrow(() -> none(reference)));
    }

    private Dispensation requireOpen(Dispensation dispensation) {
        if (dispensation.isOverAt(clock.instant())
                || dispensation.status().successors().isEmpty()) {
            throw new RefusedException(
                    DispensationRefusal.DISPENSATION_OVER,
                    "Dispensation " + dispensation.reference() + " is over. Ask for another one.");
        }
        return dispensation;
    }

    private static NotFoundException none(String reference) {
        return new NotFoundException("There is no dispensation " + reference + ".");
    }
}
