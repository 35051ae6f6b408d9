package uk.kerbside.accounts.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** An issuer says that an organisation owes less than it was charged. Safe to repeat, and before the fee itself is known. */
@ApplicationScoped
public class TakeCredit {
    private final Credits credits;

    TakeCredit(Credits credits) {
        this.credits = credits;
    }

    @Transactional
    public void take(Credit credit) {
        credits.add(credit);
    }
}
