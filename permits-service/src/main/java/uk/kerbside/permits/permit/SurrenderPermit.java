package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.Consumer;
import uk.kerbside.events.permits.PermitSurrendered;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.limit.Limits;

/** A holder gives a permit back: it ends at once, and its place and its vehicles are free for another. */
@ApplicationScoped
public class SurrenderPermit {
    private final Permits permits;
    private final Limits limits;
    private final PublishPermit publish;
    private final Journal journal;
    private final CurrentActor currentActor;
    private final CouncilClock clock;

    SurrenderPermit(
            Permits permits,
            Limits limits,
            PublishPermit publish,
            Journal journal,
            CurrentActor currentActor,
            CouncilClock clock) {
        this.permits = permits;
        this.limits = limits;
        this.publish = publish;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param isCurrent throws unless the caller has seen the permit as it is
     * @throws NotFoundException when the account this request is about has no such permit
     * @throws RefusedException one of {@link PermitRefusal}
     */
    @Transactional
    public Permit surrender(String number, Consumer<Permit> isCurrent) {
        Permit permit = permits.findForUpdate(number)
                .filter(found -> found.accountId().equals(currentActor.accountId()))
                .orElseThrow(() -> new NotFoundException("There is no permit " + number + "."));
        isCurrent.accept(permit);
        Instant now = clock.now();
        if (permit.status() == PermitStatus.AWAITING_PAYMENT) {
            throw new RefusedException(
                    PermitRefusal.PERMIT_NOT_PAID,
                    "It was never good, so it cannot be given back. Withdraw application " + permit.applicationId()
                            + " instead.");
        }
        if (!now.isBefore(permit.validUntil()) || !permit.surrender(now)) {
            throw new RefusedException(PermitRefusal.PERMIT_OVER, "Permit " + number + " is over already.");
        }
        limits.giveBack(number);
        publish.publish(permit);
        journal.append(
                number,
                PermitSurrendered.class,
                revision -> new PermitSurrendered(revision, number, permit.accountId(), permit.typeCode(), now));
        return permit;
    }
}
