package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.Consumer;
import uk.kerbside.events.permits.PermitSurrendered;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.refund.CreditReason;

/**
 * A holder gives a permit back: it ends at once, and its place and its vehicles are free for another. What the rules give
 * back of its price is asked for in the same step; the permit never waits for the money.
 */
@ApplicationScoped
public class SurrenderPermit {
    private final ReachPermit reachPermit;
    private final Limits limits;
    private final PublishPermit publish;
    private final Journal journal;
    private final GiveMoneyBack giveMoneyBack;
    private final CouncilClock clock;

    SurrenderPermit(
            ReachPermit reachPermit,
            Limits limits,
            PublishPermit publish,
            Journal journal,
            GiveMoneyBack giveMoneyBack,
            CouncilClock clock) {
        this.reachPermit = reachPermit;
        this.limits = limits;
        this.publish = publish;
        this.journal = journal;
        this.giveMoneyBack = giveMoneyBack;
        this.clock = clock;
    }

    /**
     * @param isCurrent throws unless the caller has seen the permit as it is
     * @throws NotFoundException when the account this request is about has no such permit
     * @throws RefusedException one of {@link PermitRefusal}
     */
    @Transactional
    public Permit surrender(String number, Consumer<Permit> isCurrent) {
        Permit permit = reachPermit.held(number, isCurrent);
        ReachPermit.requireProved(permit);
        Instant now = clock.now();
        permit.surrender(now);
        limits.giveBack(number);
        publish.publish(permit);
        journal.append(
                number,
                PermitSurrendered.class,
                revision -> new PermitSurrendered(revision, number, permit.accountId(), permit.typeCode(), now));
        giveMoneyBack.forEnded(giveMoneyBack.before(permit), now, CreditReason.SURRENDERED);
        return permit;
    }
}
