package uk.kerbside.permits.application.events;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.events.payments.ChargeAlreadyPaid;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;
import uk.kerbside.permits.application.SettleApplication;

/** Accounts says that a charge cannot be withdrawn, because it was paid; the payment itself may be heard later. */
@ApplicationScoped
class EarlierPaymentsAreHeard implements EventHandler<ChargeAlreadyPaid> {
    private final SettleApplication settle;

    EarlierPaymentsAreHeard(SettleApplication settle) {
        this.settle = settle;
    }

    @Override
    public Class<ChargeAlreadyPaid> handles() {
        return ChargeAlreadyPaid.class;
    }

    @Override
    public void handle(ChargeAlreadyPaid event, EventEnvelope envelope) {
        settle.paid(event.chargeId(), event.paidAt());
    }
}
