package uk.kerbside.permits.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.permit.ReachPermit;
import uk.kerbside.permits.permit.TakePaperPermits;

/**
 * Finds the permit somebody wants to renew, and keeps others from changing it meanwhile. One that was over when it came out
 * of the paper file is taken over now, as what it was: it has ended, but it can be followed. Joins the caller's transaction.
 */
@ApplicationScoped
class ReachRenewable {
    private final ReachPermit reachPermit;
    private final Permits permits;
    private final FormerPaper formerPaper;
    private final TakePaperPermits takePaperPermits;
    private final CurrentActor currentActor;
    private final CouncilClock clock;

    ReachRenewable(
            ReachPermit reachPermit,
            Permits permits,
            FormerPaper formerPaper,
            TakePaperPermits takePaperPermits,
            CurrentActor currentActor,
            CouncilClock clock) {
        this.reachPermit = reachPermit;
        this.permits = permits;
        this.formerPaper = formerPaper;
        this.takePaperPermits = takePaperPermits;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @throws NotFoundException when the account this request is about has no such permit */
    Permit reach(String number) {
        if (permits.find(number).isEmpty()) {
            formerPaper
                    .find(number, currentActor.accountId())
                    .filter(paper -> !clock.now().isBefore(paper.until()))
                    .ifPresent(takePaperPermits::takeWhatIsOver);
        }
        return reachPermit.ofAccount(number);
    }
}
