package uk.kerbside.accounts.payment;

import uk.kerbside.kit.problem.Refusal;

/** Why something cannot be paid. */
public enum PaymentRefusal implements Refusal {
    CHARGE_NOT_PAYABLE(409, "A charge cannot be paid any more"),
    CHARGE_IN_PAYMENT(409, "A charge is being paid already"),
    BASKET_TOO_LARGE(409, "The charges come to more than can be paid at once"),
    PAYMENT_OVER(409, "This payment has ended"),
    REFUND_OVER(409, "This refund has ended"),
    NOT_STRANDED(409, "The provider of this payment can be asked"),
    PROVIDER_AWAY(503, "Cards cannot be taken just now");

    private final int status;
    private final String title;

    PaymentRefusal(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
