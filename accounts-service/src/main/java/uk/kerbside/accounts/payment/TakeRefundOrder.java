package uk.kerbside.accounts.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import uk.kerbside.accounts.charge.Charge;
import uk.kerbside.accounts.charge.ChargeStatus;
import uk.kerbside.accounts.charge.Charges;
import uk.kerbside.accounts.charge.ChargesTold;
import uk.kerbside.kernel.Money;

/**
 * An issuer asks to give back some of what was paid, and always hears what came of it. Safe to repeat: a refund is made
 * once, and one that is over is told again. All refunds of a charge together are never more than was paid.
 */
@ApplicationScoped
public class TakeRefundOrder {
    /** What an issuer asks for. */
    public record Order(String refundId, String chargeId, String accountId, Money amount) {}

    private static final String NOT_PAID = "NOT_PAID";
    private static final String MORE_THAN_PAID = "MORE_THAN_PAID";

    private final Charges charges;
    private final Payments payments;
    private final Refunds refunds;
    private final ChargesTold told;
    private final InstantSource clock;

    TakeRefundOrder(Charges charges, Payments payments, Refunds refunds, ChargesTold told, InstantSource clock) {
        this.charges = charges;
        this.payments = payments;
        this.refunds = refunds;
        this.told = told;
        this.clock = clock;
    }

    @Transactional
    public void take(Order order) {
        Instant now = clock.instant();
        // The charge's lock puts orders for the same money one after the other.
        Optional<Charge> charge = charges.findForUpdate(order.chargeId())
                .filter(found -> found.accountId().equals(order.accountId()));
        Optional<Refund> known = refunds.find(order.refundId());
        if (known.isPresent()) {
            tellAgain(known.get(), now);
            return;
        }
        Optional<Payment> payment = charge.filter(found -> found.status() == ChargeStatus.PAID)
                .flatMap(Charge::paymentId)
                .flatMap(payments::find);
        if (payment.isEmpty()) {
            refuse(order, NOT_PAID, now);
        } else if (left(order.chargeId(), payment.get()).compareTo(order.amount()) < 0) {
            refuse(order, MORE_THAN_PAID, now);
        } else {
            refunds.add(Refund.request(
                    order.refundId(), payment.get(), order.chargeId(), order.amount(), RefundReason.REQUESTED, now));
        }
    }

    /** What can still be given back of a charge. */
    private Money left(String chargeId, Payment payment) {
        return refunds.listOfCharge(chargeId).stream()
                .filter(refund -> refund.paymentId().equals(payment.paymentId()))
                .filter(refund -> refund.status() != RefundStatus.FAILED)
                .map(Refund::amount)
                .reduce(payment.amountFor(chargeId), Money::minus);
    }

    /** What is under way is told when it is over. */
    private void tellAgain(Refund refund, Instant now) {
        switch (refund.status()) {
            case REQUESTED, SENT -> {}
            case DONE ->
                told.refunded(
                        charges.find(refund.chargeId()).orElseThrow(),
                        refund.refundId(),
                        refund.amount(),
                        refund.reason().name(),
                        refund.doneAt().orElseThrow());
            case FAILED ->
                told.refundFailed(
                        refund.chargeId(),
                        refund.accountId(),
                        refund.refundId(),
                        refund.amount(),
                        RecordRefund.PROVIDER_REFUSED,
                        now);
        }
    }

    private void refuse(Order order, String reason, Instant now) {
        told.refundFailed(order.chargeId(), order.accountId(), order.refundId(), order.amount(), reason, now);
    }
}
