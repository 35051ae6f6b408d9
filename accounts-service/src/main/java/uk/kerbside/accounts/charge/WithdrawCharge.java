package uk.kerbside.accounts.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/**
 * An issuer asks to withdraw a charge, and always gets an answer: withdrawn, or already paid. Asking again gets the same
 * answer again; asking before the charge itself has come is granted.
 */
@ApplicationScoped
public class WithdrawCharge {
    private final Charges charges;
    private final ChargesTold told;
    private final InstantSource clock;

    WithdrawCharge(Charges charges, ChargesTold told, InstantSource clock) {
        this.charges = charges;
        this.told = told;
        this.clock = clock;
    }

    @Transactional
    public void withdraw(String chargeId, String accountId) {
        Charge charge = charges.findForUpdate(chargeId).orElseGet(() -> remember(chargeId, accountId));
        if (charge.withdraw(clock.instant())) {
            told.withdrawn(charge);
        } else {
            told.alreadyPaid(charge);
        }
    }

    private Charge remember(String chargeId, String accountId) {
        Charge charge = Charge.withdrawBeforeRaised(chargeId, accountId, clock.instant());
        charges.add(charge);
        return charge;
    }
}
