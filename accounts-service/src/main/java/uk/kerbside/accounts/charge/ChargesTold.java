package uk.kerbside.accounts.charge;

import java.time.Instant;
import uk.kerbside.kernel.Money;

/** Tells what became of a charge, in the transaction of the change. */
public interface ChargesTold {
    void paid(Charge charge);

    void withdrawn(Charge charge);

    /** Asked to withdraw it, but too late. */
    void alreadyPaid(Charge charge);

    /** A try to pay it came to nothing. */
    void declined(Charge charge, String paymentId, String reason, Instant at);

    void refunded(Charge charge, String refundId, Money amount, String reason, Instant at);

    /** What an issuer wanted given back does not go back; the charge may be one nobody ever heard of. */
    void refundFailed(String chargeId, String accountId, String refundId, Money amount, String reason, Instant at);
}
