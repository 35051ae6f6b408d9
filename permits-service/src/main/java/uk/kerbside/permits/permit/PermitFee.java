package uk.kerbside.permits.permit;

import jakarta.persistence.Embeddable;
import java.util.Currency;
import uk.kerbside.kernel.Money;
import uk.kerbside.permits.refund.PaidFee;

/** What is asked for a permit, with which charge, and of whom. */
@Embeddable
record PermitFee(String chargeId, Long price, String currency, String chargedTo) {
    static PermitFee of(PaidFee fee) {
        return new PermitFee(
                fee.chargeId(), fee.amount().minor(), fee.amount().currency().getCurrencyCode(), fee.accountId());
    }

    PaidFee fee() {
        return new PaidFee(chargeId, chargedTo, new Money(price, Currency.getInstance(currency)));
    }
}
