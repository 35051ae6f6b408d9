package uk.kerbside.accounts.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import uk.kerbside.kernel.Money;

/** Money of a payment that goes back for one charge. {@link RefundStatus} draws its life. */
@Entity
public class Refund {
    private static final int DOUBLED_AT_MOST = 16;

    @Id
    String refundId;

    String paymentId;
    String chargeId;
    String accountId;
    long amount;
    String currency;

    @Enumerated(EnumType.STRING)
    RefundReason reason;

    @Enumerated(EnumType.STRING)
    RefundStatus status;

    String providerRefundId;
    Instant requestedAt;
    Instant doneAt;
    int tries;
    int failures;
    Instant nextLookAt;

    @Version
    long version;

    protected Refund() {}

    static Refund request(String refundId, Payment payment, String chargeId, RefundReason reason, Instant now) {
        return request(refundId, payment, chargeId, payment.amountFor(chargeId), reason, now);
    }

    /** Part of what was paid. */
    static Refund request(
            String refundId, Payment payment, String chargeId, Money amount, RefundReason reason, Instant now) {
        Refund refund = new Refund();
        refund.refundId = refundId;
        refund.paymentId = payment.paymentId();
        refund.chargeId = chargeId;
        refund.accountId = payment.accountId();
        refund.amount = amount.minor();
        refund.currency = amount.currency().getCurrencyCode();
        refund.reason = reason;
        refund.status = RefundStatus.REQUESTED;
        refund.requestedAt = now;
        refund.nextLookAt = now;
        return refund;
    }

    /**
     * Takes in what the provider says. True when the money is back or given up, and that is news.
     *
     * @param failuresAtMost how often one that an issuer asked for may fail
     */
    boolean take(CardProvider.RefundState state, int failuresAtMost, Instant now) {
        RefundStatus next =
                switch (state.progress()) {
                    case UNDER_WAY -> RefundStatus.SENT;
                    case DONE -> RefundStatus.DONE;
                    case FAILED -> afterFailure(failuresAtMost);
                };
        if (!status.successors().contains(next)) {
            return false;
        }
        status = next;
        providerRefundId = next == RefundStatus.REQUESTED ? null : state.providerRefundId();
        doneAt = next == RefundStatus.DONE ? now : null;
        return next == RefundStatus.DONE || next == RefundStatus.FAILED;
    }

    private RefundStatus afterFailure(int failuresAtMost) {
        failures++;
        return !reason.isNobodys() && failures >= failuresAtMost ? RefundStatus.FAILED : RefundStatus.REQUESTED;
    }

    /** Twice as long after each try, up to a limit. */
    void lookAgain(Instant now, PaymentSettings settings) {
        Duration wait = settings.shortestBetweenLooks().multipliedBy(1L << Math.min(tries, DOUBLED_AT_MOST));
        Duration most = settings.longestBetweenLooks();
        nextLookAt = now.plus(wait.compareTo(most) > 0 ? most : wait);
        tries++;
    }

    public String refundId() {
        return refundId;
    }

    public String paymentId() {
        return paymentId;
    }

    public String chargeId() {
        return chargeId;
    }

    String accountId() {
        return accountId;
    }

    public Money amount() {
        return new Money(amount, Currency.getInstance(currency));
    }

    public RefundReason reason() {
        return reason;
    }

    public RefundStatus status() {
        return status;
    }

    public Optional<String> providerRefundId() {
        return Optional.ofNullable(providerRefundId);
    }

    public Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }
}
