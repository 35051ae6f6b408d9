package uk.kerbside.accounts.charge.events;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.accounts.charge.WithdrawCharge;
import uk.kerbside.events.charges.ChargeWithdrawalRequested;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;

/** An issuer wants a charge withdrawn. */
@ApplicationScoped
class WithdrawalRequestsAreHeard implements EventHandler<ChargeWithdrawalRequested> {
    private final WithdrawCharge withdrawCharge;

    WithdrawalRequestsAreHeard(WithdrawCharge withdrawCharge) {
        this.withdrawCharge = withdrawCharge;
    }

    @Override
    public Class<ChargeWithdrawalRequested> handles() {
        return ChargeWithdrawalRequested.class;
    }

    @Override
    public void handle(ChargeWithdrawalRequested event, EventEnvelope envelope) {
        withdrawCharge.withdraw(event.chargeId(), event.accountId());
    }
}
