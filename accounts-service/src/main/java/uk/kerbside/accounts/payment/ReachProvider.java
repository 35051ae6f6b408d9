package uk.kerbside.accounts.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import org.jboss.logging.Logger;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/**
 * Takes a payment that is written down to its provider, and says where the customer pays. Never inside a transaction. May
 * be repeated: the provider begins a payment once, and a payment it has already is gone on with.
 */
@ApplicationScoped
public class ReachProvider {
    private static final Logger LOG = Logger.getLogger(ReachProvider.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Payments payments;
    private final RecordProgress progress;
    private final CardProviders providers;

    ReachProvider(Payments payments, RecordProgress progress, CardProviders providers) {
        this.payments = payments;
        this.progress = progress;
        this.providers = providers;
    }

    /**
     * @return the address at which the customer pays; relative to this service for a page of its own
     * @throws RefusedException {@code PROVIDER_AWAY}: the same request may be sent again; {@code PAYMENT_OVER}
     */
    public URI reach(String paymentId) {
        Payment payment =
                payments.find(paymentId).orElseThrow(() -> new NotFoundException("There is no such payment."));
        try {
            CardProvider provider = providers.named(payment.provider());
            return switch (payment.status()) {
                case CREATED -> start(payment, provider);
                case STARTED -> goOn(payment, provider);
                case PAID, DECLINED, ABANDONED -> throw over(payment.paymentId());
            };
        } catch (ProviderAwayException e) {
            LOG.warnf(e, "Payment %s does not reach its provider", paymentId);
            throw new RefusedException(
                    PaymentRefusal.PROVIDER_AWAY,
                    "The card provider does not answer. Nothing was charged: send the same request again.",
                    SOON);
        }
    }

    private URI start(Payment payment, CardProvider provider) {
        CardProvider.Started started = provider.start(payment.order());
        if (!progress.started(payment.paymentId(), started)) {
            // Given up while the provider was slow: nobody has seen the address, so nobody can have paid.
            provider.cancel(started.providerId());
            throw over(payment.paymentId());
        }
        return started.nextUrl();
    }

    /** The provider may want a customer who comes back to enter by another door. */
    private static URI goOn(Payment payment, CardProvider provider) {
        return provider.ask(payment.providerId().orElseThrow())
                .nextUrl()
                .or(payment::nextUrl)
                .orElseThrow();
    }

    private static RefusedException over(String paymentId) {
        return new RefusedException(
                PaymentRefusal.PAYMENT_OVER,
                "Payment " + paymentId + " has ended. Look at its charges, and begin a new payment if one is open.");
    }
}
