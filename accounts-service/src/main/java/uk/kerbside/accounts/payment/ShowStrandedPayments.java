package uk.kerbside.accounts.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.problem.NotFoundException;

/**
 * Shows what nobody can ask after: payments and refunds at a card provider that is not configured any more. Somebody finds out
 * what became of them ({@link EndStranded}), or configures it again; then they are asked after as before.
 */
@ApplicationScoped
public class ShowStrandedPayments {
    /** A payment, those of its refunds that have not ended, and what was found out about it by hand. */
    public record Stranded(Payment payment, List<Refund> refunds, List<FoundByHand.Found> found) {
        public Stranded {
            refunds = List.copyOf(refunds);
            found = List.copyOf(found);
        }
    }

    private final Payments payments;
    private final Refunds refunds;
    private final FoundByHand found;
    private final CardProviders providers;

    ShowStrandedPayments(Payments payments, Refunds refunds, FoundByHand found, CardProviders providers) {
        this.payments = payments;
        this.refunds = refunds;
        this.found = found;
        this.providers = providers;
    }

    /** The oldest first, from just after one. */
    @Transactional
    public List<Stranded> list(Optional<Payments.Place> after, int limit) {
        return payments.listStranded(providers.listConfigured(), after, limit).stream()
                .map(this::whole)
                .toList();
    }

    /**
     * One, also after it was ended by hand.
     *
     * @throws NotFoundException when there is no such payment, or its provider can be asked
     */
    @Transactional
    public Stranded get(String paymentId) {
        return payments.find(paymentId)
                .filter(payment -> !providers.listConfigured().contains(payment.provider()))
                .map(this::whole)
                .orElseThrow(() -> new NotFoundException("No payment " + paymentId + " is stranded."));
    }

    private Stranded whole(Payment payment) {
        return new Stranded(
                payment,
                refunds.listOf(payment.paymentId()).stream()
                        .filter(refund -> !refund.status().isOver())
                        .toList(),
                found.listOf(payment.paymentId()));
    }
}
