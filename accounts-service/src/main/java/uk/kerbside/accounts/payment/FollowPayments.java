package uk.kerbside.accounts.payment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Asks after unfinished payments until they have ended: those whose customer did not come back, whose confirmation was
 * lost, and those a crash left between the provider's answer and our writing it down.
 */
@ApplicationScoped
public class FollowPayments {
    private static final Logger LOG = Logger.getLogger(FollowPayments.class);
    private static final String NEVER_STARTED = "NEVER_STARTED";

    private final Payments payments;
    private final DuePayments due;
    private final RecordProgress progress;
    private final CardProviders providers;
    private final PaymentSettings settings;
    private final InstantSource clock;

    FollowPayments(
            Payments payments,
            DuePayments due,
            RecordProgress progress,
            CardProviders providers,
            PaymentSettings settings,
            InstantSource clock) {
        this.payments = payments;
        this.due = due;
        this.progress = progress;
        this.providers = providers;
        this.settings = settings;
        this.clock = clock;
    }

    /** One round; what is left comes with the next. */
    @Scheduled(every = "2s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void follow() {
        for (String paymentId : due.claimPayments()) {
            try {
                payments.find(paymentId).ifPresent(this::look);
            } catch (RuntimeException e) {
                // One payment that cannot be asked after must not keep the others waiting.
                LOG.warnf(e, "Payment %s cannot be asked after and is tried again", paymentId);
            }
        }
    }

    private void look(Payment payment) {
        CardProvider provider = providers.named(payment.provider());
        switch (payment.status()) {
            case CREATED -> lookFor(payment, provider);
            case STARTED -> ask(payment, provider);
            case PAID, DECLINED, ABANDONED -> LOG.debugf("Payment %s has just ended", payment.paymentId());
        }
    }

    private void lookFor(Payment payment, CardProvider provider) {
        Optional<CardProvider.Started> started = provider.find(payment.paymentId());
        if (started.isPresent()) {
            progress.started(payment.paymentId(), started.get());
        } else if (!clock.instant().isBefore(payment.createdAt().plus(settings.unansweredGivenUpAfter()))) {
            progress.cameToNothing(payment.paymentId(), PaymentStatus.ABANDONED, NEVER_STARTED);
        }
    }

    private void ask(Payment payment, CardProvider provider) {
        CardProvider.State state = provider.ask(payment.providerId().orElseThrow());
        String reason = state.reason().orElse(state.progress().name());
        switch (state.progress()) {
            case UNDER_WAY -> LOG.debugf("Payment %s is under way", payment.paymentId());
            case PAID -> progress.paid(payment.paymentId());
            case DECLINED -> progress.cameToNothing(payment.paymentId(), PaymentStatus.DECLINED, reason);
            case ABANDONED -> progress.cameToNothing(payment.paymentId(), PaymentStatus.ABANDONED, reason);
        }
    }
}
