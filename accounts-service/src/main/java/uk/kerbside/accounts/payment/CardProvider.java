package uk.kerbside.accounts.payment;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.kernel.Money;

/**
 * Somebody who takes money from cards. Called outside transactions only. Every method may throw {@link
 * ProviderAwayException}; then it is unknown whether anything happened, and the same call may be made again.
 */
public interface CardProvider {
    /** Under which name payments remember their provider. */
    String name();

    /** Whether it can be called, as this service is configured; one that took payments once may be configured no longer. */
    boolean isConfigured();

    /** Whether no money is ever taken; then customers may be sent back to a developer's own machine. */
    boolean isSandbox();

    /** Begins a payment. The same order again begins nothing new. */
    Started start(Order order);

    /** Looks for a payment that may have been begun by a call nobody heard the answer of. */
    Optional<Started> find(String paymentId);

    /** How a payment is getting on. */
    State ask(String providerId);

    /** Gives up a payment nobody will go on with; one that has ended stays as it is. */
    void cancel(String providerId);

    /** Gives money back. The same order again gives nothing back twice. */
    RefundState refund(RefundOrder order);

    /** How a refund is getting on. */
    RefundState askRefund(String providerId, String providerRefundId);

    /**
     * What is to be paid.
     *
     * @param paymentId ours; the provider keeps it as its reference
     * @param returnUrl where the customer goes afterwards, whatever came of it
     */
    record Order(String paymentId, Money amount, String description, URI returnUrl) {}

    /**
     * A payment has begun.
     *
     * @param providerId how the provider calls it
     * @param nextUrl where the customer pays; relative to this service for a page of its own
     */
    record Started(String providerId, URI nextUrl) {}

    /**
     * How a payment is getting on.
     *
     * @param reason why it came to nothing
     * @param nextUrl where the customer goes on, while it is under way
     */
    record State(Progress progress, Optional<String> reason, Optional<URI> nextUrl) {}

    /** How far a payment has come. */
    enum Progress {
        UNDER_WAY,
        PAID,
        DECLINED,
        ABANDONED
    }

    /**
     * What is to be given back.
     *
     * @param available how much of the payment can still be given back, as far as we know
     * @param knownRefunds ids of its refunds we know of
     */
    record RefundOrder(String refundId, String providerId, Money amount, Money available, Set<String> knownRefunds) {}

    /** How a refund is getting on. */
    record RefundState(String providerRefundId, RefundProgress progress) {}

    /** How far a refund has come. */
    enum RefundProgress {
        UNDER_WAY,
        DONE,
        FAILED
    }
}
