package uk.kerbside.accounts.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Deals out what is due to be asked after, so that two instances of this service ask about different things. */
@ApplicationScoped
class DuePayments {
    private final Payments payments;
    private final Refunds refunds;
    private final CardProviders providers;
    private final PaymentSettings settings;
    private final InstantSource clock;

    DuePayments(
            Payments payments,
            Refunds refunds,
            CardProviders providers,
            PaymentSettings settings,
            InstantSource clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.providers = providers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Payments this instance asks after now; they are due again later, should it die meanwhile. */
    @Transactional
    public List<String> claimPayments() {
        Instant now = clock.instant();
        List<Payment> due = payments.listDueForUpdate(providers.listConfigured(), now, settings.looksAtOnce());
        due.forEach(payment -> payment.lookAgainAt(payment.nextLook(now, settings)));
        return due.stream().map(Payment::paymentId).toList();
    }

    /** The same for refunds. */
    @Transactional
    public List<String> claimRefunds() {
        Instant now = clock.instant();
        List<Refund> due = refunds.listDueForUpdate(providers.listConfigured(), now, settings.looksAtOnce());
        due.forEach(refund -> refund.lookAgain(now, settings));
        return due.stream().map(Refund::refundId).toList();
    }
}
