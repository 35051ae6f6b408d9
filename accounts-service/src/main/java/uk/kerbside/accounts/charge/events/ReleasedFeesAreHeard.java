package uk.kerbside.accounts.charge.events;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.accounts.charge.HoldCharge;
import uk.kerbside.events.permits.ProvisionalCoverEnded;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;

/** It is known whether a held fee is the council's. */
@ApplicationScoped
class ReleasedFeesAreHeard implements EventHandler<ProvisionalCoverEnded> {
    private final HoldCharge holdCharge;

    ReleasedFeesAreHeard(HoldCharge holdCharge) {
        this.holdCharge = holdCharge;
    }

    @Override
    public Class<ProvisionalCoverEnded> handles() {
        return ProvisionalCoverEnded.class;
    }

    @Override
    public void handle(ProvisionalCoverEnded event, EventEnvelope envelope) {
        holdCharge.release(event.chargeId(), event.accountId());
    }
}
