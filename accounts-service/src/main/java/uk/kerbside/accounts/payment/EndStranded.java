package uk.kerbside.accounts.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/**
 * Finance says, by what stands in a statement, what became of a payment or a refund at a card provider that is not configured
 * any more. Until then its charges can be paid by nothing else, and their permits are not good. It has the effect the provider's
 * own word would have had; who said so, and by which line, stays.
 */
@ApplicationScoped
public class EndStranded {
    static final String FOUND_UNPAID = "FOUND_UNPAID";

    private final ReachStranded reach;
    private final RecordProgress progress;
    private final RecordRefund recordRefund;
    private final FoundByHand found;
    private final CurrentActor currentActor;
    private final CouncilClock clock;

    EndStranded(
            ReachStranded reach,
            RecordProgress progress,
            RecordRefund recordRefund,
            FoundByHand found,
            CurrentActor currentActor,
            CouncilClock clock) {
        this.reach = reach;
        this.progress = progress;
        this.recordRefund = recordRefund;
        this.found = found;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Money may come after all: then charges paid otherwise meanwhile get it back.
     *
     * @param isPaid whether the money came; otherwise its charges can be paid again
     * @param isCurrent throws unless the caller has seen the payment as it is
     * @throws NotFoundException without such a payment
     * @throws RefusedException {@code OWN_HOUSEHOLD}, {@code NOT_STRANDED}, {@code PAYMENT_OVER}
     */
    @Transactional
    public void end(String paymentId, boolean isPaid, String reference, Consumer<Payment> isCurrent) {
        Payment payment = reach.forUpdate(paymentId, isCurrent);
        boolean cameAfterAll = isPaid && payment.status().successors().contains(PaymentStatus.PAID);
        if (payment.status().isOver() && !cameAfterAll) {
            throw new RefusedException(PaymentRefusal.PAYMENT_OVER, "It is " + payment.status() + " already.");
        }
        if (isPaid) {
            progress.paid(paymentId);
        } else {
            progress.cameToNothing(paymentId, PaymentStatus.ABANDONED, FOUND_UNPAID);
        }
        StrandedOutcome outcome = isPaid ? StrandedOutcome.PAID : StrandedOutcome.CAME_TO_NOTHING;
        keep(paymentId, payment, outcome, reference);
    }

    /**
     * @param isCurrent throws unless the caller has seen the payment as it is
     * @throws NotFoundException without such a payment, or such a refund of it
     * @throws RefusedException {@code OWN_HOUSEHOLD}, {@code NOT_STRANDED}, {@code REFUND_OVER}
     */
    @Transactional
    public void paidBack(String paymentId, String refundId, String reference, Consumer<Payment> isCurrent) {
        Payment payment = reach.forUpdate(paymentId, isCurrent);
        Refund refund = reach.refundForUpdate(payment, refundId);
        if (refund.status().isOver()) {
            throw new RefusedException(PaymentRefusal.REFUND_OVER, "It is " + refund.status() + " already.");
        }
        recordRefund.take(refundId, new CardProvider.RefundState(reference, CardProvider.RefundProgress.DONE));
        keep(refundId, payment, StrandedOutcome.PAID_BACK, reference);
    }

    private void keep(String subjectId, Payment payment, StrandedOutcome outcome, String reference) {
        found.add(new FoundByHand.Found(
                subjectId,
                payment.paymentId(),
                outcome,
                reference,
                currentActor.actor().subject(),
                clock.now()));
    }
}
