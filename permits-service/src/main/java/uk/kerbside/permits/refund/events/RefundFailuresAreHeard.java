package uk.kerbside.permits.refund.events;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.events.payments.ChargeRefundFailed;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;
import uk.kerbside.permits.refund.SettleRefund;

/** Accounts says that money could not be given back. */
@ApplicationScoped
class RefundFailuresAreHeard implements EventHandler<ChargeRefundFailed> {
    private final SettleRefund settle;

    RefundFailuresAreHeard(SettleRefund settle) {
        this.settle = settle;
    }

    @Override
    public Class<ChargeRefundFailed> handles() {
        return ChargeRefundFailed.class;
    }

    @Override
    public void handle(ChargeRefundFailed event, EventEnvelope envelope) {
        settle.failed(event.refundId(), event.reason());
    }
}
