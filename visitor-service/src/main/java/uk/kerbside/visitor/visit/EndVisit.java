package uk.kerbside.visitor.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import uk.kerbside.events.visits.VisitEndedBy;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.visitor.book.Credit;
import uk.kerbside.visitor.household.HouseholdLock;

/**
 * Ends a visit early. Units that were not begun come back; before the start all of them do. It needs nothing but the
 * visit: somebody who moved away meanwhile, or whose proof of residency ran out, can still end theirs.
 */
@ApplicationScoped
public class EndVisit {
    private final Visits visits;
    private final HouseholdLock lock;
    private final Credit credit;
    private final PublishVisit publish;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    EndVisit(
            Visits visits,
            HouseholdLock lock,
            Credit credit,
            PublishVisit publish,
            CurrentActor currentActor,
            InstantSource clock) {
        this.visits = visits;
        this.lock = lock;
        this.credit = credit;
        this.publish = publish;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param isCurrent throws unless the caller has seen the visit as it is
     * @throws NotFoundException when the account has no such visit
     * @throws RefusedException {@code VISIT_OVER}
     */
    @Transactional
    public Visit end(String accountId, String visitId, Consumer<Visit> isCurrent) {
        Visit visit = visits.findForUpdate(visitId)
                .filter(found -> found.accountId().equals(accountId))
                .orElseThrow(() -> new NotFoundException("There is no visit " + visitId + "."));
        isCurrent.accept(visit);
        Instant now = clock.instant();
        if (!visit.end(now, currentActor.actor().isStaff() ? VisitEndedBy.STAFF : VisitEndedBy.CUSTOMER)) {
            throw new RefusedException(VisitRefusal.VISIT_OVER, "Visit " + visitId + " is over already.");
        }
        lock.hold(visit.uprn());
        credit.giveBack(visitId, visit.unitsReturned(), now);
        publish.endedEarly(visit);
        return visit;
    }
}
