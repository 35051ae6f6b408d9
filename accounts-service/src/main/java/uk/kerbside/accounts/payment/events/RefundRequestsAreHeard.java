package uk.kerbside.accounts.payment.events;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.accounts.payment.TakeRefundOrder;
import uk.kerbside.events.charges.ChargeRefundRequested;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;

/** An issuer wants money given back. */
@ApplicationScoped
class RefundRequestsAreHeard implements EventHandler<ChargeRefundRequested> {
    private final TakeRefundOrder takeOrder;

    RefundRequestsAreHeard(TakeRefundOrder takeOrder) {
        this.takeOrder = takeOrder;
    }

    @Override
    public Class<ChargeRefundRequested> handles() {
        return ChargeRefundRequested.class;
    }

    @Override
    public void handle(ChargeRefundRequested event, EventEnvelope envelope) {
        takeOrder.take(new TakeRefundOrder.Order(
                event.refundId(),
                event.chargeId(),
                event.accountId(),
                event.amount().toMoney()));
    }
}
