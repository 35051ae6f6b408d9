package uk.kerbside.accounts.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * What was paid is held as long as its issuer has not decided that it may be kept: it is not to be counted as earned. Charges
 * nobody knows here are passed over.
 */
@ApplicationScoped
public class HoldCharge {
    private final Charges charges;

    HoldCharge(Charges charges) {
        this.charges = charges;
    }

    /** It is paid, and may have to be given back whole. */
    @Transactional
    public void hold(String chargeId, String accountId) {
        find(chargeId, accountId).ifPresent(charge -> charge.isHeld(true));
    }

    /** It is the council's, or goes back: its issuer has asked for that. */
    @Transactional
    public void release(String chargeId, String accountId) {
        find(chargeId, accountId).ifPresent(charge -> charge.isHeld(false));
    }

    private Optional<Charge> find(String chargeId, String accountId) {
        return charges.findForUpdate(chargeId)
                .filter(charge -> charge.accountId().equals(accountId));
    }
}
