package uk.kerbside.accounts.invoice.events;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.accounts.invoice.Fee;
import uk.kerbside.accounts.invoice.TakeFee;
import uk.kerbside.events.charges.FeeChargedToSponsor;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;

/** An organisation owes the fee of a permit it sponsors. */
@ApplicationScoped
class FeesAreHeard implements EventHandler<FeeChargedToSponsor> {
    private final TakeFee takeFee;

    FeesAreHeard(TakeFee takeFee) {
        this.takeFee = takeFee;
    }

    @Override
    public Class<FeeChargedToSponsor> handles() {
        return FeeChargedToSponsor.class;
    }

    @Override
    public void handle(FeeChargedToSponsor event, EventEnvelope envelope) {
        takeFee.take(new Fee(
                event.feeId(),
                event.accountId(),
                event.permitNumber(),
                event.staffReference(),
                event.typeCode(),
                event.description(),
                event.amount().toMoney(),
                event.owedAt()));
    }
}
