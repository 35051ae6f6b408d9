package uk.kerbside.accounts.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import uk.kerbside.accounts.charge.Charge;
import uk.kerbside.accounts.charge.Charges;
import uk.kerbside.accounts.charge.ChargesTold;

/** What the provider says of a refund, taken in and told once the money is back. */
@ApplicationScoped
class RecordRefund {
    private final Refunds refunds;
    private final Charges charges;
    private final ChargesTold told;
    private final InstantSource clock;

    RecordRefund(Refunds refunds, Charges charges, ChargesTold told, InstantSource clock) {
        this.refunds = refunds;
        this.charges = charges;
        this.told = told;
        this.clock = clock;
    }

    @Transactional
    public void take(String refundId, CardProvider.RefundState state) {
        Refund refund = refunds.findForUpdate(refundId).orElseThrow();
        Instant now = clock.instant();
        if (!refund.take(state, now)) {
            return;
        }
        Charge charge = charges.findForUpdate(refund.chargeId()).orElseThrow();
        charge.refund(now);
        told.refunded(charge, refundId, refund.amount(), refund.reason().name(), now);
    }
}
