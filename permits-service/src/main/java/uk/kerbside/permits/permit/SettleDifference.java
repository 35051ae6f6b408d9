package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import uk.kerbside.permits.refund.AskForRefund;
import uk.kerbside.permits.refund.Payments;

/**
 * What accounts says of the charge of a difference in price. Joins the caller's transaction. Safe to repeat and in any order;
 * charges that are none are passed over.
 */
@ApplicationScoped
public class SettleDifference {
    private final PriceDifferences differences;
    private final Permits permits;
    private final MoneyOfPermit money;
    private final AskForRefund askForRefund;

    SettleDifference(PriceDifferences differences, Permits permits, MoneyOfPermit money, AskForRefund askForRefund) {
        this.differences = differences;
        this.permits = permits;
        this.money = money;
        this.askForRefund = askForRefund;
    }

    /** It is paid. Where it was not owed any more, all of it goes back. */
    public void paid(String chargeId, Instant at) {
        settle(chargeId, difference -> {
            boolean wasOwed = difference.status() == DifferenceStatus.OWED;
            boolean isNews = difference.moveTo(DifferenceStatus.PAID, at);
            if (isNews && !wasOwed) {
                giveBack(difference);
            }
            return isNews;
        });
    }

    /** Nobody can pay it any more. */
    public void withdrawn(String chargeId, Instant at) {
        settle(chargeId, difference -> difference.moveTo(DifferenceStatus.WITHDRAWN, at));
    }

    /** The permit before its money: everybody keeps to this order. */
    private void settle(String chargeId, Predicate<PriceDifference> step) {
        differences
                .findPermitOf(chargeId)
                .flatMap(permits::findForUpdate)
                .flatMap(permit -> differences.findRaisedForUpdate(chargeId))
                .filter(step)
                .ifPresent(differences::save);
    }

    private void giveBack(PriceDifference difference) {
        Permit permit = permits.find(difference.permitNumber()).orElseThrow();
        askForRefund.forNotOwed(money.of(permit), new Payments(List.of(difference.fee())));
        difference.counts(difference.fee().amount().times(-1));
    }
}
