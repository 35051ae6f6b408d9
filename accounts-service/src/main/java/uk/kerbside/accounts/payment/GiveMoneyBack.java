package uk.kerbside.accounts.payment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import uk.kerbside.kernel.Money;

/** Gives back what nobody may keep, and asks after it until it has arrived. */
@ApplicationScoped
public class GiveMoneyBack {
    private static final Logger LOG = Logger.getLogger(GiveMoneyBack.class);

    private final Refunds refunds;
    private final Payments payments;
    private final DuePayments due;
    private final RecordRefund record;
    private final CardProviders providers;

    GiveMoneyBack(Refunds refunds, Payments payments, DuePayments due, RecordRefund record, CardProviders providers) {
        this.refunds = refunds;
        this.payments = payments;
        this.due = due;
        this.record = record;
        this.providers = providers;
    }

    /** One round; what is left comes with the next. */
    @Scheduled(every = "2s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void giveBack() {
        for (String refundId : due.claimRefunds()) {
            try {
                refunds.find(refundId).ifPresent(this::goOn);
            } catch (RuntimeException e) {
                // One refund that cannot be made must not keep the others waiting.
                LOG.warnf(e, "Refund %s cannot be made and is tried again", refundId);
            }
        }
    }

    private void goOn(Refund refund) {
        Payment payment = payments.find(refund.paymentId()).orElseThrow();
        CardProvider provider = providers.named(payment.provider());
        Optional<CardProvider.RefundState> state =
                switch (refund.status()) {
                    case REQUESTED -> Optional.of(provider.refund(order(refund, payment)));
                    case SENT ->
                        Optional.of(provider.askRefund(
                                payment.providerId().orElseThrow(),
                                refund.providerRefundId().orElseThrow()));
                    case DONE, FAILED -> Optional.empty();
                };
        state.ifPresent(news -> record.take(refund.refundId(), news));
    }

    private CardProvider.RefundOrder order(Refund refund, Payment payment) {
        List<Refund> underWay = refunds.listOf(payment.paymentId()).stream()
                .filter(other -> other.status().isWithProvider())
                .toList();
        Money available = underWay.stream().map(Refund::amount).reduce(payment.amount(), Money::minus);
        Set<String> known = underWay.stream()
                .flatMap(other -> other.providerRefundId().stream())
                .collect(Collectors.toSet());
        return new CardProvider.RefundOrder(
                refund.refundId(), payment.providerId().orElseThrow(), refund.amount(), available, known);
    }
}
