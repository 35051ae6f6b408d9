package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.refund.AskForRefund;
import uk.kerbside.permits.refund.ChargeSponsor;
import uk.kerbside.permits.refund.CreditReason;
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
    private final ChargeSponsor sponsor;
    private final OweDifference owe;
    private final CouncilClock clock;

    GiveMoneyBack(
            MoneyOfPermit money,
            AskForRefund askForRefund,
            ChargeSponsor sponsor,
            OweDifference owe,
            CouncilClock clock) {
        this.money = money;
        this.askForRefund = askForRefund;
        this.sponsor = sponsor;
        this.owe = owe;
        this.clock = clock;
    }

    /** What counts for it, before its term is changed. */
    Refundable before(Permit permit) {
        return money.of(permit);
    }

    /** The council ends it: a holder is given nothing back, but an organisation that pays for its staff is not asked for more. */
    void forRevoked(Permit permit, Instant end) {
        sponsor.creditUnused(money.of(permit), end, CreditReason.REVOKED);
    }

    /** It ends before it was ever good, as whoever it is for leaves: all of it goes back, without a fee. */
    void forNothing(Permit permit) {
        Refundable paid = money.of(permit);
        Payments left = askForRefund.left(paid);
        money.less(permit, left);
        askForRefund.forNotOwed(paid, left);
        sponsor.creditAll(permit.number(), CreditReason.LEFT);
        owe.withdrawUnpaid(permit.number(), clock.now());
    }

    /** @param permit as it was before it ended */
    void forEnded(Refundable permit, Instant end, CreditReason why) {
        askForRefund.forEnded(permit, end);
        sponsor.creditUnused(permit, end, why);
        owe.withdrawUnpaid(permit.permitNumber(), clock.now());
    }
}
