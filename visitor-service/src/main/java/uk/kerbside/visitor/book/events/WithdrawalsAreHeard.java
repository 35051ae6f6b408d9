package uk.kerbside.visitor.book.events;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.events.payments.ChargeWithdrawn;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;
import uk.kerbside.visitor.book.SettlePurchase;

/** Accounts says that a charge can no longer be paid. */
@ApplicationScoped
class WithdrawalsAreHeard implements EventHandler<ChargeWithdrawn> {
    private final SettlePurchase settle;

    WithdrawalsAreHeard(SettlePurchase settle) {
        this.settle = settle;
    }

    @Override
    public Class<ChargeWithdrawn> handles() {
        return ChargeWithdrawn.class;
    }

    @Override
    public void handle(ChargeWithdrawn event, EventEnvelope envelope) {
        settle.withdrawn(event.chargeId(), event.withdrawnAt());
    }
}
