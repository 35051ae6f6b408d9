package uk.kerbside.accounts.sandbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.Optional;
import uk.kerbside.accounts.payment.CardProviders;
import uk.kerbside.accounts.payment.PaymentStatus;
import uk.kerbside.accounts.payment.RecordProgress;
import uk.kerbside.kit.problem.NotFoundException;

/** What can be done in the sandbox while it is the configured provider; otherwise there is no such thing. */
@ApplicationScoped
public class Sandbox {
    static final String NAME = "SANDBOX";
    static final String PAGES = "/sandbox/card-payments/";

    private static final String DECLINED = "DECLINED";

    private final SandboxPayments payments;
    private final SandboxSignatures signatures;
    private final SandboxCards cards;
    private final CardProviders providers;
    private final RecordProgress progress;
    private final InstantSource clock;

    Sandbox(
            SandboxPayments payments,
            SandboxSignatures signatures,
            SandboxCards cards,
            CardProviders providers,
            RecordProgress progress,
            InstantSource clock) {
        this.payments = payments;
        this.signatures = signatures;
        this.cards = cards;
        this.providers = providers;
        this.progress = progress;
        this.clock = clock;
    }

    /** A sandbox without a secret could be told anything: that stops the start. */
    void check(@Observes StartupEvent started) {
        if (isOpen() && !signatures.hasSecret()) {
            throw new IllegalStateException("KERBSIDE_PAYMENT_SANDBOX_SECRET is not set");
        }
    }

    /** @throws NotFoundException when there is no such payment, or no sandbox */
    public SandboxPayment get(String token) {
        return open(payments.find(token));
    }

    /** Somebody decides on the page. Who decided first is right. */
    public SandboxPayment decide(String token, Decision decision) {
        requireOpen();
        return open(payments.decide(token, decision, clock.instant()));
    }

    /**
     * Takes a confirmation in whose signature is right. May come twice.
     *
     * @throws NotFoundException when there is no such payment, or no sandbox
     */
    public void confirmed(String paymentId, Decision decision) {
        requireOpen();
        // The confirmation may overtake the answer to the call that began the payment.
        cards.find(paymentId).ifPresent(started -> progress.started(paymentId, started));
        switch (decision) {
            case PAY -> progress.paid(paymentId);
            case DECLINE -> progress.cameToNothing(paymentId, PaymentStatus.DECLINED, DECLINED);
        }
    }

    /** @throws NotFoundException while another provider is configured */
    public void requireOpen() {
        if (!isOpen()) {
            throw new NotFoundException("There is no sandbox here.");
        }
    }

    private boolean isOpen() {
        return providers.current().name().equals(NAME);
    }

    private SandboxPayment open(Optional<SandboxPayment> payment) {
        requireOpen();
        return payment.orElseThrow(() -> new NotFoundException("There is no such payment."));
    }
}
