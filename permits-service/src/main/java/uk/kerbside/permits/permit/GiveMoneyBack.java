package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.refund.AskForRefund;
import uk.kerbside.permits.refund.Payments;
import uk.kerbside.permits.refund.Refundable;

/**
 * A permit ends before its time: what is not used of what was paid goes back, and what is owed and unpaid because it moved is
 * not asked for any more. Joins the caller's transaction.
 */
@ApplicationScoped
class GiveMoneyBack {
    private final MoneyOfPermit money;
    private final AskForRefund askForRefund;
    private final OweDifference owe;
    private final CouncilClock clock;

    GiveMoneyBack(MoneyOfPermit money, AskForRefund askForRefund, OweDifference owe, CouncilClock clock) {
        this.money = money;
        this.askForRefund = askForRefund;
        this.owe = owe;
        this.clock = clock;
    }

    /** What counts for it, before its term is changed. */
    Refundable before(Permit permit) {
        return money.of(permit);
    }

    /** It ends before it was ever good: all of it goes back, without a fee. */
    void forNothing(Permit permit) {
        Refundable paid = money.of(permit);
        Payments left = askForRefund.left(paid);
        money.less(permit, left);
        askForRefund.forNotOwed(paid, left);
        owe.withdrawUnpaid(permit.number(), clock.now());
    }

    /** @param permit as it was before it ended */
    void forEnded(Refundable permit, Instant end) {
        askForRefund.forEnded(permit, end);
        owe.withdrawUnpaid(permit.permitNumber(), clock.now());
    }
}
