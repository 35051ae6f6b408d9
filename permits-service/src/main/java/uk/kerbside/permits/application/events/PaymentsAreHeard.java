package uk.kerbside.permits.application.events;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.events.payments.ChargePaid;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;
import uk.kerbside.permits.application.SettleApplication;

/** Accounts says that a charge is paid. */
@ApplicationScoped
class PaymentsAreHeard implements EventHandler<ChargePaid> {
    private final SettleApplication settle;

    PaymentsAreHeard(SettleApplication settle) {
        this.settle = settle;
    }

    @Override
    public Class<ChargePaid> handles() {
        return ChargePaid.class;
    }

    @Override
    public void handle(ChargePaid event, EventEnvelope envelope) {
        settle.paid(event.chargeId(), event.paidAt());
    }
}
