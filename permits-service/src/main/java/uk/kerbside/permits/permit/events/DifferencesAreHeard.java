package uk.kerbside.permits.permit.events;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.kerbside.events.payments.ChargeAlreadyPaid;
import uk.kerbside.events.payments.ChargePaid;
import uk.kerbside.events.payments.ChargeWithdrawn;
import uk.kerbside.kit.incoming.EventHandler;
import uk.kerbside.permits.permit.SettleDifference;

/** What accounts says of the charges of differences in price. */
@Singleton
class DifferencesAreHeard {
    private final SettleDifference settle;

    DifferencesAreHeard(SettleDifference settle) {
        this.settle = settle;
    }

    @Produces
    @Singleton
    EventHandler<ChargePaid> paid() {
        return new Heard<>(ChargePaid.class, event -> settle.paid(event.chargeId(), event.paidAt()));
    }

    @Produces
    @Singleton
    EventHandler<ChargeAlreadyPaid> paidBefore() {
        return new Heard<>(ChargeAlreadyPaid.class, event -> settle.paid(event.chargeId(), event.paidAt()));
    }

    @Produces
    @Singleton
    EventHandler<ChargeWithdrawn> withdrawn() {
        return new Heard<>(ChargeWithdrawn.class, event -> settle.withdrawn(event.chargeId(), event.withdrawnAt()));
    }
}
