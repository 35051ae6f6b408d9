package uk.kerbside.permits.permit;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Currency;
import uk.kerbside.kernel.Money;
import uk.kerbside.permits.refund.PaidFee;

/**
 * What is asked for a permit, with which charge, and of whom.
 *
 * @param price what of that charge is counted for this permit: a part of it where another one was before it
 * @param paidTermFrom when the term began that was paid for; null where it is the permit's own
 */
@Embeddable
record PermitFee(String chargeId, Long price, String currency, String chargedTo, Instant paidTermFrom) {
    static PermitFee of(PaidFee fee) {
        return of(fee, null);
    }

    static PermitFee of(PaidFee fee, Instant paidTermFrom) {
        return new PermitFee(
                fee.chargeId(),
                fee.amount().minor(),
                fee.amount().currency().getCurrencyCode(),
                fee.accountId(),
                paidTermFrom);
    }

    PermitFee plus(Money more) {
        return of(fee().of(fee().amount().plus(more)), paidTermFrom);
    }

    PaidFee fee() {
        return new PaidFee(chargeId, chargedTo, new Money(price, Currency.getInstance(currency)));
    }
}
