package uk.kerbside.accounts.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** An issuer says that an organisation owes a fee. Safe to repeat. */
@ApplicationScoped
public class TakeFee {
    private final Fees fees;

    TakeFee(Fees fees) {
        this.fees = fees;
    }

    @Transactional
    public void take(Fee fee) {
        fees.add(fee);
    }
}
