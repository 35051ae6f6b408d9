package uk.kerbside.accounts.charge.events;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.accounts.charge.HoldCharge;
import uk.kerbside.events.permits.ProvisionalCoverBegun;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;

/** A fee is held until it is proved what it was paid for. */
@ApplicationScoped
class HeldFeesAreHeard implements EventHandler<ProvisionalCoverBegun> {
    private final HoldCharge holdCharge;

    HeldFeesAreHeard(HoldCharge holdCharge) {
        this.holdCharge = holdCharge;
    }

    @Override
    public Class<ProvisionalCoverBegun> handles() {
        return ProvisionalCoverBegun.class;
    }

    @Override
    public void handle(ProvisionalCoverBegun event, EventEnvelope envelope) {
        holdCharge.hold(event.chargeId(), event.accountId());
    }
}
