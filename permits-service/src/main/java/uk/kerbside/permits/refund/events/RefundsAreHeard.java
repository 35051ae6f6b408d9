package uk.kerbside.permits.refund.events;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.events.payments.ChargeRefunded;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;
import uk.kerbside.permits.refund.SettleRefund;

/** Accounts says that money is back. */
@ApplicationScoped
class RefundsAreHeard implements EventHandler<ChargeRefunded> {
    private final SettleRefund settle;

    RefundsAreHeard(SettleRefund settle) {
        this.settle = settle;
    }

    @Override
    public Class<ChargeRefunded> handles() {
        return ChargeRefunded.class;
    }

    @Override
    public void handle(ChargeRefunded event, EventEnvelope envelope) {
        settle.refunded(event.refundId(), event.refundedAt());
    }
}
