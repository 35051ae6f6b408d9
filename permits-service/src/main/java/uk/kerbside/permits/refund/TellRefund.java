package uk.kerbside.permits.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.charges.ChargeRefundRequested;
import uk.kerbside.events.permits.RefundReferred;
import uk.kerbside.events.permits.RefundRefused;
import uk.kerbside.kit.journal.Journal;

/** Tells what becomes of refunds: accounts, who gives money back, and everybody who shows it to customers. */
@ApplicationScoped
class TellRefund {
    private final Journal journal;

    TellRefund(Journal journal) {
        this.journal = journal;
    }

    /** Accounts is to give it back. */
    void ordered(PermitRefund refund, Instant now) {
        journal.append(
                refund.chargeId(),
                ChargeRefundRequested.class,
                revision -> new ChargeRefundRequested(
                        revision,
                        refund.chargeId(),
                        refund.chargedTo(),
                        refund.orderId(),
                        WireMoney.of(refund.amount()),
                        refund.kind().name(),
                        now));
    }

    /** It waits for somebody. */
    void referred(PermitRefund refund, String why, Instant now) {
        journal.append(
                refund.permitNumber(),
                RefundReferred.class,
                revision -> new RefundReferred(
                        revision,
                        refund.permitNumber(),
                        refund.accountId(),
                        refund.typeCode(),
                        refund.refundId(),
                        WireMoney.of(refund.amount()),
                        why,
                        now));
    }

    void refused(PermitRefund refund, Instant now) {
        journal.append(
                refund.permitNumber(),
                RefundRefused.class,
                revision -> new RefundRefused(
                        revision,
                        refund.permitNumber(),
                        refund.accountId(),
                        refund.typeCode(),
                        refund.refundId(),
                        WireMoney.of(refund.amount()),
                        refund.refusedBecause().orElseThrow(),
                        now));
    }
}
