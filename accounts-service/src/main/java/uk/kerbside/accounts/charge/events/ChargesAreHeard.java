package uk.kerbside.accounts.charge.events;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.accounts.charge.Charge;
import uk.kerbside.accounts.charge.TakeCharge;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;

/** An issuer asks for money. */
@ApplicationScoped
class ChargesAreHeard implements EventHandler<ChargeRaised> {
    private final TakeCharge takeCharge;

    ChargesAreHeard(TakeCharge takeCharge) {
        this.takeCharge = takeCharge;
    }

    @Override
    public Class<ChargeRaised> handles() {
        return ChargeRaised.class;
    }

    @Override
    public void handle(ChargeRaised event, EventEnvelope envelope) {
        takeCharge.take(
                event.chargeId(),
                event.accountId(),
                new Charge.Terms(
                        event.issuer(),
                        event.reference(),
                        event.description(),
                        event.typeCode(),
                        event.amount().toMoney(),
                        event.raisedAt(),
                        event.payableUntil()));
    }
}
