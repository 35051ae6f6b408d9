package uk.kerbside.accounts.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import uk.kerbside.accounts.charge.Charge;
import uk.kerbside.accounts.charge.Charges;
import uk.kerbside.accounts.charge.ChargesTold;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.NotFoundException;

/**
 * What the provider says of a payment, taken in. Each is one transaction over the payment and all of its charges, may come
 * twice, late and from several sides at once, and has its effect once.
 */
@ApplicationScoped
public class RecordProgress {
    private final Payments payments;
    private final Charges charges;
    private final Refunds refunds;
    private final ChargesTold told;
    private final PaymentSettings settings;
    private final InstantSource clock;

    RecordProgress(
            Payments payments,
            Charges charges,
            Refunds refunds,
            ChargesTold told,
            PaymentSettings settings,
            InstantSource clock) {
        this.payments = payments;
        this.charges = charges;
        this.refunds = refunds;
        this.told = told;
        this.settings = settings;
        this.clock = clock;
    }

    /** The provider has the payment. False when it was given up meanwhile. */
    @Transactional
    public boolean started(String paymentId, CardProvider.Started started) {
        Payment payment = get(paymentId);
        if (payment.status().isOver()) {
            return false;
        }
        Instant now = clock.instant();
        if (payment.start(started, now)) {
            payment.lookAgainAt(now.plus(settings.shortestBetweenLooks()));
        }
        return true;
    }

    /**
     * The money came: each charge of the basket is paid by it, or gets it back.
     *
     * @throws NotFoundException when there is no such payment
     */
    @Transactional
    public void paid(String paymentId) {
        Payment payment = get(paymentId);
        Instant now = clock.instant();
        if (payment.pay(now)) {
            payment.chargeIds().forEach(chargeId -> settle(payment, chargeId, now));
        }
    }

    private void settle(Payment payment, String chargeId, Instant now) {
        Charge charge = charges.findForUpdate(chargeId).orElseThrow();
        switch (charge.settle(payment.paymentId(), now)) {
            case PAYS -> told.paid(charge);
            case WITHDRAWN_MEANWHILE -> giveBack(payment, charge, RefundReason.WITHDRAWN, now);
            case PAID_ALREADY -> giveBack(payment, charge, RefundReason.PAID_TWICE, now);
        }
    }

    private void giveBack(Payment payment, Charge charge, RefundReason reason, Instant now) {
        refunds.add(Refund.request(Ids.readable("R"), payment, charge.chargeId(), reason, now));
    }

    /**
     * The payment came to nothing: its charges can be paid again.
     *
     * @param how {@code DECLINED} or {@code ABANDONED}
     * @throws NotFoundException when there is no such payment
     */
    @Transactional
    public void cameToNothing(String paymentId, PaymentStatus how, String reason) {
        Payment payment = get(paymentId);
        Instant now = clock.instant();
        if (!payment.comeToNothing(how, reason, now)) {
            return;
        }
        for (String chargeId : payment.chargeIds()) {
            Charge charge = charges.findForUpdate(chargeId).orElseThrow();
            if (charge.release(paymentId)) {
                told.declined(charge, paymentId, reason, now);
            }
        }
    }

    private Payment get(String paymentId) {
        return payments.findForUpdate(paymentId)
                .orElseThrow(() -> new NotFoundException("There is no payment " + paymentId + "."));
    }
}
