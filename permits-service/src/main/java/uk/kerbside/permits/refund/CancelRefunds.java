package uk.kerbside.permits.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import uk.kerbside.kernel.Money;
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

    /**
     * What was asked for before it ended, because its term had become shorter, stays as it is: so does that term.
     *
     * @param endedAt when the permit ended
     * @throws RefusedException {@code MONEY_ON_ITS_WAY} when it is too late for that, {@code NEVER_PROVED} when it was good
     *     before it was proved, and never was: then the permit stays ended
     */
    public void cancelSince(String permitNumber, Instant endedAt) {
        refunds.listOf(permitNumber).stream()
                .filter(refund -> refund.kind() == RefundKind.SURRENDERED || refund.kind() == RefundKind.UNPROVED)
                .filter(refund -> !refund.askedAt().isBefore(endedAt))
                .forEach(this::cancel);
    }

    /** What was not owed while it had ended, and is again: what is still here stays, the rest is with the holder. */
    public record Undone(Payments kept, Money gone) {}

    /** @param since when the permit ended */
    public Undone undoNotOwed(String permitNumber, Instant since) {
        List<PaidFee> kept = new ArrayList<>();
        Money gone = Money.gbp(0);
        for (PermitRefund found : refunds.listOf(permitNumber)) {
            if (found.kind() != RefundKind.NOT_OWED || found.askedAt().isBefore(since)) {
                continue;
            }
            PermitRefund refund = refunds.findForUpdate(found.refundId()).orElseThrow();
            if (refund.cancel(clock.instant())) {
                refunds.save(refund);
                kept.add(new PaidFee(refund.chargeId(), refund.chargedTo(), refund.amount()));
            } else if (refund.status().isGivenOrMayBe()) {
                gone = gone.plus(refund.amount());
            } else {
                kept.add(new PaidFee(refund.chargeId(), refund.chargedTo(), refund.amount()));
            }
        }
        return new Undone(new Payments(kept), gone);
    }

    private void cancel(PermitRefund found) {
        PermitRefund refund = refunds.findForUpdate(found.refundId()).orElseThrow();
        if (refund.kind() == RefundKind.UNPROVED) {
            throw neverProved(refund);
        }
        switch (refund.status()) {
            case REFUSED, CANCELLED -> {}
            case AWAITING_APPROVAL, FAILED -> {
                refund.cancel(clock.instant());
                refunds.save(refund);
            }
            case REQUESTED, REFUNDED -> throw onItsWay(refund);
        }
    }

    /** Its application is over, so it cannot be proved any more: that stands, whether the money has gone or comes back. */
    private static RefusedException neverProved(PermitRefund refund) {
        return new RefusedException(
                RefundRefusal.NEVER_PROVED,
                "Permit " + refund.permitNumber() + " was good before it was proved what it is for, and that never was;"
                        + " all that was paid for it is given back. Apply again and send the papers.");
    }

    private static RefusedException onItsWay(PermitRefund refund) {
        return new RefusedException(
                RefundRefusal.MONEY_ON_ITS_WAY,
                "What was paid for permit " + refund.permitNumber()
                        + " is given back already, or on its way: apply for another one.");
    }
}
