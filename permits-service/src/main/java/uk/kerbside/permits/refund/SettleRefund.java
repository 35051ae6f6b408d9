package uk.kerbside.permits.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * What accounts says of an order to give money back. Joins the caller's transaction. Safe to repeat; answers to orders of
 * other issuers, and to orders that were followed by another one, are passed over.
 */
@ApplicationScoped
public class SettleRefund {
    private final PermitRefunds refunds;

    SettleRefund(PermitRefunds refunds) {
        this.refunds = refunds;
    }

    /** The money is back where it came from. */
    public void refunded(String orderId, Instant at) {
        refunds.findByOrderForUpdate(orderId).ifPresent(refund -> refund.refunded(orderId, at));
    }

    /** It could not be given back: somebody of the council looks at it. */
    public void failed(String orderId, String why) {
        refunds.findByOrderForUpdate(orderId).ifPresent(refund -> refund.failed(orderId, why));
    }
}
