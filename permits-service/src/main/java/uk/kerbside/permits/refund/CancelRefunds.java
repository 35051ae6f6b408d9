package uk.kerbside.permits.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import uk.kerbside.kit.problem.RefusedException;

/**
 * A permit that ended by mistake is as if it had not: what was to be given back for it stays. Joins the caller's transaction,
 * in which the permit is locked.
 */
@ApplicationScoped
public class CancelRefunds {
    private final PermitRefunds refunds;
    private final InstantSource clock;

    CancelRefunds(PermitRefunds refunds, InstantSource clock) {
        this.refunds = refunds;
        this.clock = clock;
    }

    /** @throws RefusedException {@code MONEY_ON_ITS_WAY} when it is too late for that: then the permit stays ended */
    public void cancel(String permitNumber) {
        refunds.listOf(permitNumber).stream()
                .filter(refund -> refund.kind() == RefundKind.SURRENDERED)
                .forEach(this::cancel);
    }

    private void cancel(PermitRefund found) {
        PermitRefund refund = refunds.findForUpdate(found.refundId()).orElseThrow();
        switch (refund.status()) {
            case REFUSED, CANCELLED -> {}
            case AWAITING_APPROVAL, FAILED -> {
                refund.cancel(clock.instant());
                refunds.save(refund);
            }
            case REQUESTED, REFUNDED ->
                throw new RefusedException(
                        RefundRefusal.MONEY_ON_ITS_WAY,
                        "What was paid for permit " + refund.permitNumber()
                                + " is given back already, or on its way: apply for another one.");
        }
    }
}
