package uk.kerbside.accounts.invoice.events;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.accounts.invoice.Credit;
import uk.kerbside.accounts.invoice.TakeCredit;
import uk.kerbside.events.charges.SponsorFeeCredited;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;

/** An organisation owes less than it was charged for a permit it sponsors. */
@ApplicationScoped
class CreditsAreHeard implements EventHandler<SponsorFeeCredited> {
    private final TakeCredit takeCredit;

    CreditsAreHeard(TakeCredit takeCredit) {
        this.takeCredit = takeCredit;
    }

    @Override
    public Class<SponsorFeeCredited> handles() {
        return SponsorFeeCredited.class;
    }

    @Override
    public void handle(SponsorFeeCredited event, EventEnvelope envelope) {
        takeCredit.take(new Credit(
                event.creditId(),
                event.feeId(),
                event.accountId(),
                event.permitNumber(),
                event.staffReference(),
                event.typeCode(),
                event.description(),
                event.reason(),
                event.amount().toMoney(),
                event.creditedAt()));
    }
}
