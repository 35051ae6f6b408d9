package uk.kerbside.permits.refund;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import uk.kerbside.kernel.Money;

/**
 * Money that goes back for a permit. Its verbs say whether they were news; {@link RefundStatus} draws its life. Each time
 * accounts is asked it is asked with an order of its own, so that a late answer to an earlier one is no news.
 */
@Entity
@Table(name = "permit_refund")
public class PermitRefund {
    @Id
    String refundId;

    String permitNumber;
    String accountId;
    String typeCode;
    String chargeId;
    String chargedTo;
    long amount;
    String currency;

    @Enumerated(EnumType.STRING)
    RefundKind kind;

    @Enumerated(EnumType.STRING)
    RefundStatus status;

    String explanation;
    Instant askedAt;
    String askedBy;
    String decidedBy;
    Instant decidedAt;
    String refusedBecause;
    String orderId;
    String failure;
    Instant closedAt;

    @Version
    long version;

    protected PermitRefund() {}

    /** What is asked for, and why an officer thinks so where no rule says so. */
    record Wish(Refundable permit, PaidFee paid, Money amount, RefundKind kind, Optional<String> explanation) {}

    /** It waits until somebody else says yes. */
    static PermitRefund asked(String refundId, Wish wish, String askedBy, Instant now) {
        PermitRefund refund = new PermitRefund();
        refund.refundId = refundId;
        refund.permitNumber = wish.permit().permitNumber();
        refund.accountId = wish.permit().accountId();
        refund.typeCode = wish.permit().typeCode();
        refund.chargeId = wish.paid().chargeId();
        refund.chargedTo = wish.paid().accountId();
        refund.amount = wish.amount().minor();
        refund.currency = wish.amount().currency().getCurrencyCode();
        refund.kind = wish.kind();
        refund.explanation = wish.explanation().orElse(null);
        refund.status = RefundStatus.AWAITING_APPROVAL;
        refund.askedAt = now;
        refund.askedBy = askedBy;
        return refund;
    }

    /** Accounts is asked to give the money back, the first time or again. */
    boolean order(String order) {
        if (!moveTo(RefundStatus.REQUESTED)) {
            return false;
        }
        orderId = order;
        failure = null;
        return true;
    }

    /** Somebody else than who asked says yes. */
    boolean approve(String by, String order, Instant now) {
        if (!order(order)) {
            return false;
        }
        decidedBy = by;
        decidedAt = now;
        return true;
    }

    /** Somebody says no. */
    boolean refuse(String by, String because, Instant now) {
        if (!close(RefundStatus.REFUSED, now)) {
            return false;
        }
        decidedBy = by;
        decidedAt = now;
        refusedBecause = because;
        return true;
    }

    /** The permit is as if it had never ended. */
    boolean cancel(Instant now) {
        return close(RefundStatus.CANCELLED, now);
    }

    /** Accounts has answered an order: the money is back. */
    boolean refunded(String order, Instant at) {
        return isAbout(order) && close(RefundStatus.REFUNDED, at);
    }

    /** Accounts has answered an order: it could not be done. */
    boolean failed(String order, String why) {
        if (!isAbout(order) || !moveTo(RefundStatus.FAILED)) {
            return false;
        }
        failure = why;
        return true;
    }

    private boolean isAbout(String order) {
        return order.equals(orderId);
    }

    private boolean close(RefundStatus end, Instant now) {
        if (!moveTo(end)) {
            return false;
        }
        closedAt = now;
        return true;
    }

    private boolean moveTo(RefundStatus next) {
        if (!status.successors().contains(next)) {
            return false;
        }
        status = next;
        return true;
    }

    /** Whether this login asked for it. */
    boolean isAskedBy(String subject) {
        return subject.equals(askedBy);
    }

    public String refundId() {
        return refundId;
    }

    public String permitNumber() {
        return permitNumber;
    }

    public String accountId() {
        return accountId;
    }

    public String typeCode() {
        return typeCode;
    }

    public String chargeId() {
        return chargeId;
    }

    /** The account the charge was asked of. */
    String chargedTo() {
        return chargedTo;
    }

    public Money amount() {
        return new Money(amount, Currency.getInstance(currency));
    }

    public RefundKind kind() {
        return kind;
    }

    public RefundStatus status() {
        return status;
    }

    /** Why an officer thinks so. */
    public Optional<String> explanation() {
        return Optional.ofNullable(explanation);
    }

    public Instant askedAt() {
        return askedAt;
    }

    public String askedBy() {
        return askedBy;
    }

    /** Who decided last; empty where no second person was needed. */
    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<String> refusedBecause() {
        return Optional.ofNullable(refusedBecause);
    }

    String orderId() {
        return orderId;
    }

    /** Why accounts could not give it back, as a code. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public long version() {
        return version;
    }
}
