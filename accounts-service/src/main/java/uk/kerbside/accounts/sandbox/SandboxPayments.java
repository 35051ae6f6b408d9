package uk.kerbside.accounts.sandbox;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.kernel.Money;

/** The payments of the sandbox. Every method is a transaction of its own: the sandbox is another house. */
public interface SandboxPayments {
    /** Keeps a payment unless there is one of the same payment id; answers the one that is kept. */
    SandboxPayment keep(SandboxPayment payment);

    Optional<SandboxPayment> find(String token);

    Optional<SandboxPayment> findByPayment(String paymentId);

    /** Somebody decides; who decided first is right. */
    Optional<SandboxPayment> decide(String token, Decision decision, Instant now);

    /** Gives money back, once for each refund. */
    void refund(String token, String refundId, Money amount);
}
