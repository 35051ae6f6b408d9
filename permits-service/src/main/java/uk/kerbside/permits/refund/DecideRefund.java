package uk.kerbside.permits.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.holder.Holders;

/**
 * A second person decides about a refund that waits: one above the limit, one an officer proposed, one that failed. Never the
 * one who asked for it, and never about their own household.
 */
@ApplicationScoped
public class DecideRefund {
    private final PermitRefunds refunds;
    private final Holders holders;
    private final TellRefund tell;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    DecideRefund(
            PermitRefunds refunds, Holders holders, TellRefund tell, CurrentActor currentActor, InstantSource clock) {
        this.refunds = refunds;
        this.holders = holders;
        this.tell = tell;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Accounts is asked to give it back, or asked again.
     *
     * @param isCurrent throws unless the caller has seen the refund as it is
     * @throws NotFoundException when there is none within reach
     * @throws RefusedException {@code REFUND_NOT_WAITING}, {@code OWN_REFUND}, {@code OWN_HOUSEHOLD}
     */
    @Transactional
    public PermitRefund approve(String refundId, Consumer<PermitRefund> isCurrent) {
        PermitRefund refund = waiting(refundId, isCurrent);
        Instant now = clock.instant();
        refund.approve(currentActor.actor().subject(), AskForRefund.newOrder(), now);
        refunds.save(refund);
        tell.ordered(refund, now);
        return refund;
    }

    /**
     * Nothing is given back.
     *
     * @param because in plain English, for the holder
     * @param isCurrent throws unless the caller has seen the refund as it is
     * @throws NotFoundException when there is none within reach
     * @throws RefusedException {@code REFUND_NOT_WAITING}, {@code OWN_REFUND}, {@code OWN_HOUSEHOLD}
     */
    @Transactional
    public PermitRefund refuse(String refundId, String because, Consumer<PermitRefund> isCurrent) {
        PermitRefund refund = waiting(refundId, isCurrent);
        Instant now = clock.instant();
        refund.refuse(currentActor.actor().subject(), because, now);
        refunds.save(refund);
        tell.refused(refund, now);
        return refund;
    }

    private PermitRefund waiting(String refundId, Consumer<PermitRefund> isCurrent) {
        PermitRefund refund = refunds.findForUpdate(refundId)
                .filter(found -> currentActor.mayReach(found.accountId()))
                .orElseThrow(() -> new NotFoundException("There is no refund " + refundId + "."));
        String subject = currentActor.actor().subject();
        holders.requireNotOwnHousehold(subject, refund.accountId());
        if (refund.isAskedBy(subject)) {
            throw new RefusedException(
                    RefundRefusal.OWN_REFUND, "You asked for this refund yourself: a colleague decides.");
        }
        isCurrent.accept(refund);
        if (!refund.status().waitsForSupervisor()) {
            throw new RefusedException(
                    RefundRefusal.REFUND_NOT_WAITING, "Refund " + refundId + " is " + refund.status() + ".");
        }
        return refund;
    }
}
