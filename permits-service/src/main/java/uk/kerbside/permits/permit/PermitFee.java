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
 * @param paidTermUntil until when that was, where the permit was shortened or extended since; null where it is the permit's own
 */
@Embeddable
record PermitFee(
        String chargeId, Long price, String currency, String chargedTo, Instant paidTermFrom, Instant paidTermUntil) {
    static PermitFee of(PaidFee fee) {
        return of(fee, null);
    }

    static PermitFee of(PaidFee fee, Instant paidTermFrom) {
        return new PermitFee(
                fee.chargeId(),
                fee.amount().minor(),
                fee.amount().currency().getCurrencyCode(),
                fee.accountId(),
                paidTermFrom,
                null);
    }

    PermitFee plus(Money more) {
        return new PermitFee(chargeId, price + more.minor(), currency, chargedTo, paidTermFrom, paidTermUntil);
    }

    /** The permit ends otherwise than then from now on; what was paid stays what was paid for all of that. */
    PermitFee paidUntil(Instant until) {
        return paidTermUntil == null ? new PermitFee(chargeId, price, currency, chargedTo, paidTermFrom, until) : this;
    }

    PaidFee fee() {
        return new PaidFee(chargeId, chargedTo, new Money(price, Currency.getInstance(currency)));
    }
}
