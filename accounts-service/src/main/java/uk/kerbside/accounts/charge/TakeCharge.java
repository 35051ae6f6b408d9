package uk.kerbside.accounts.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** An issuer asks for money. Safe to repeat; after its own withdrawal it changes nothing. */
@ApplicationScoped
public class TakeCharge {
    private final Charges charges;

    TakeCharge(Charges charges) {
        this.charges = charges;
    }

    @Transactional
    public void take(String chargeId, String accountId, Charge.Terms terms) {
        charges.findForUpdate(chargeId)
                .ifPresentOrElse(
                        known -> known.describe(terms), () -> charges.add(Charge.raise(chargeId, accountId, terms)));
    }
}
