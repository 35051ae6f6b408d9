package uk.kerbside.visitor.book.events;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.events.payments.ChargeAlreadyPaid;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;
import uk.kerbside.visitor.book.SettlePurchase;

/** Accounts says that a charge we wanted withdrawn was paid before: the books are bought. */
@ApplicationScoped
class LatePaymentsAreHeard implements EventHandler<ChargeAlreadyPaid> {
    private final SettlePurchase settle;

    LatePaymentsAreHeard(SettlePurchase settle) {
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
