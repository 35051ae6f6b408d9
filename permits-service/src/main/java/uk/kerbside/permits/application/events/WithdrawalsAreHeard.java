package uk.kerbside.permits.application.events;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.events.payments.ChargeWithdrawn;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;
import uk.kerbside.permits.application.SettleApplication;

/** Accounts says that a charge can no longer be paid. */
@ApplicationScoped
class WithdrawalsAreHeard implements EventHandler<ChargeWithdrawn> {
    private final SettleApplication settle;

    WithdrawalsAreHeard(SettleApplication settle) {
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
