package uk.kerbside.accounts.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import uk.kerbside.accounts.charge.Charge;
import uk.kerbside.accounts.charge.Charges;
import uk.kerbside.accounts.charge.ChargesTold;

/** What the provider says of a refund, taken in and told once the money is back or given up. */
@ApplicationScoped
class RecordRefund {
    static final String PROVIDER_REFUSED = "PROVIDER_REFUSED";

    private final Refunds refunds;
    private final Charges charges;
    private final ChargesTold told;
    private final PaymentSettings settings;
    private final InstantSource clock;

    RecordRefund(Refunds refunds, Charges charges, ChargesTold told, PaymentSettings settings, InstantSource clock) {
        this.refunds = refunds;
        this.charges = charges;
        this.told = told;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public void take(String refundId, CardProvider.RefundState state) {
        Refund refund = refunds.findForUpdate(refundId).orElseThrow();
        Instant now = clock.instant();
        if (!refund.take(state, settings.refundFailuresAtMost(), now)) {
            return;
        }
        Charge charge = charges.findForUpdate(refund.chargeId()).orElseThrow();
        if (refund.status() == RefundStatus.FAILED) {
            told.refundFailed(charge.chargeId(), charge.accountId(), refundId, refund.amount(), PROVIDER_REFUSED, now);
            return;
        }
        charge.refund(now);
        told.refunded(charge, refundId, refund.amount(), refund.reason().name(), now);
    }
}
