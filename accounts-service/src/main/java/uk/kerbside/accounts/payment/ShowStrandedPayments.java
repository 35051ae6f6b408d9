package uk.kerbside.accounts.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Shows what nobody can ask after: payments and refunds at a card provider that is not configured any more. Somebody looks at the
 * provider what became of them, or configures it again; then they are asked after as before.
 */
@ApplicationScoped
public class ShowStrandedPayments {
    /** A payment, and those of its refunds that have not ended. */
    public record Stranded(Payment payment, List<Refund> refunds) {
        public Stranded {
            refunds = List.copyOf(refunds);
        }
    }

    private final Payments payments;
    private final Refunds refunds;
    private final CardProviders providers;

    ShowStrandedPayments(Payments payments, Refunds refunds, CardProviders providers) {
        this.payments = payments;
        this.refunds = refunds;
        this.providers = providers;
    }

    /** The oldest first, from just after one. */
    @Transactional
    public List<Stranded> list(Optional<Payments.Place> after, int limit) {
        return payments.listStranded(providers.listConfigured(), after, limit).stream()
                .map(this::withRefunds)
                .toList();
    }

    private Stranded withRefunds(Payment payment) {
        return new Stranded(
                payment,
                refunds.listOf(payment.paymentId()).stream()
                        .filter(refund -> !refund.status().isOver())
                        .toList());
    }
}
