package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.holder.Trust;

/** Finds a permit somebody wants to change, and keeps others from changing it meanwhile. Joins the caller's transaction. */
@ApplicationScoped
public class ReachPermit {
    private final Permits permits;
    private final CurrentActor currentActor;
    private final CouncilClock clock;

    ReachPermit(Permits permits, CurrentActor currentActor, CouncilClock clock) {
        this.permits = permits;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * One of the account this request is about, whatever became of it.
     *
     * @throws NotFoundException when that account has no such permit
     */
    public Permit ofAccount(String number) {
        return permits.findForUpdate(number)
                .filter(found -> found.accountId().equals(currentActor.accountId()))
                .filter(found -> currentActor.mayReach(found.accountId(), Trust.PERMITS))
                .orElseThrow(() -> new NotFoundException("There is no permit " + number + "."));
    }

    /**
     * One that is paid for, not over and not suspended.
     *
     * @param isCurrent throws unless the caller has seen the permit as it is
     * @throws NotFoundException when the account this request is about has no such permit
     * @throws RefusedException {@code PERMIT_NOT_PAID}, {@code PERMIT_OVER}, {@code PERMIT_SUSPENDED}
     */
    public Permit good(String number, Consumer<Permit> isCurrent) {
        Permit permit = held(number, isCurrent);
        if (permit.status() == PermitStatus.SUSPENDED) {
            throw new RefusedException(
                    PermitRefusal.PERMIT_SUSPENDED,
                    "Permit " + number + " is suspended: nothing of it can be changed until that is lifted.");
        }
        return permit;
    }

    /**
     * One that is paid for and not over; it may be suspended.
     *
     * @param isCurrent throws unless the caller has seen the permit as it is
     * @throws NotFoundException when the account this request is about has no such permit
     * @throws RefusedException {@code PERMIT_NOT_PAID}, {@code PERMIT_OVER}
     */
    Permit held(String number, Consumer<Permit> isCurrent) {
        Permit permit = ofAccount(number);
        isCurrent.accept(permit);
        requireHeld(permit);
        return permit;
    }

    /** @throws RefusedException {@code PERMIT_PROVISIONAL} */
    public static void requireProved(Permit permit) {
        if (permit.provisional()) {
            throw new RefusedException(
                    PermitRefusal.PERMIT_PROVISIONAL,
                    "Permit " + permit.number() + " is provisional until its papers are accepted. To give it up, take"
                            + " application " + permit.applicationId().orElseThrow()
                            + " back: all that was paid for it is given back.");
        }
    }

    /** @throws RefusedException {@code PERMIT_NOT_PAID}, {@code PERMIT_OVER} */
    public void requireHeld(Permit permit) {
        if (permit.status() == PermitStatus.AWAITING_PAYMENT) {
            throw new RefusedException(
                    PermitRefusal.PERMIT_NOT_PAID,
                    "It is not good yet. Pay for application "
                            + permit.applicationId().orElseThrow() + ", or withdraw it.");
        }
        if (!permit.status().isHeld() || !clock.now().isBefore(permit.validUntil())) {
            throw new RefusedException(PermitRefusal.PERMIT_OVER, "Permit " + permit.number() + " is over already.");
        }
    }
}
