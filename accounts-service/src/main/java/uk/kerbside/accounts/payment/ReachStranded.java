package uk.kerbside.accounts.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import uk.kerbside.accounts.account.Accounts;
import uk.kerbside.accounts.account.OwnHousehold;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** Finds what somebody wants to end by hand, and keeps others from changing it meanwhile. Joins the caller's transaction. */
@ApplicationScoped
class ReachStranded {
    private final Payments payments;
    private final Refunds refunds;
    private final CardProviders providers;
    private final Accounts accounts;
    private final OwnHousehold ownHousehold;

    ReachStranded(
            Payments payments, Refunds refunds, CardProviders providers, Accounts accounts, OwnHousehold ownHousehold) {
        this.payments = payments;
        this.refunds = refunds;
        this.providers = providers;
        this.accounts = accounts;
        this.ownHousehold = ownHousehold;
    }

    /** @throws RefusedException {@code NOT_STRANDED} when its provider can be asked, {@code OWN_HOUSEHOLD} */
    Payment forUpdate(String paymentId, Consumer<Payment> isCurrent) {
        Payment payment = payments.findForUpdate(paymentId)
                .orElseThrow(() -> new NotFoundException("There is no payment " + paymentId + "."));
        accounts.find(payment.accountId()).ifPresent(ownHousehold::requireNot);
        isCurrent.accept(payment);
        if (providers.listConfigured().contains(payment.provider())) {
            throw new RefusedException(
                    PaymentRefusal.NOT_STRANDED, payment.provider() + " is asked after it, and it ends by itself.");
        }
        return payment;
    }

    Refund refundForUpdate(Payment payment, String refundId) {
        return refunds.findForUpdate(refundId)
                .filter(refund -> refund.paymentId().equals(payment.paymentId()))
                .orElseThrow(() ->
                        new NotFoundException("Payment " + payment.paymentId() + " has no refund " + refundId + "."));
    }
}
