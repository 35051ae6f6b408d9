package uk.kerbside.accounts.charge.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.kerbside.accounts.charge.Charge;
import uk.kerbside.accounts.charge.ChargesTold;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.payments.ChargeAlreadyPaid;
import uk.kerbside.events.payments.ChargePaid;
import uk.kerbside.events.payments.ChargeRefundFailed;
import uk.kerbside.events.payments.ChargeRefunded;
import uk.kerbside.events.payments.ChargeWithdrawn;
import uk.kerbside.events.payments.PaymentDeclined;
import uk.kerbside.events.payments.PaymentMethod;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.journal.Journal;

@ApplicationScoped
class JournalledCharges implements ChargesTold {
    private final Journal journal;

    JournalledCharges(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void paid(Charge charge) {
        journal.append(
                charge.chargeId(),
                ChargePaid.class,
                revision -> new ChargePaid(
                        revision,
                        charge.chargeId(),
                        charge.accountId(),
                        charge.paymentId().orElseThrow(),
                        WireMoney.of(charge.terms().orElseThrow().amount()),
                        PaymentMethod.CARD,
                        charge.paidAt().orElseThrow()));
    }

    @Override
    public void withdrawn(Charge charge) {
        journal.append(
                charge.chargeId(),
                ChargeWithdrawn.class,
                revision -> new ChargeWithdrawn(
                        revision,
                        charge.chargeId(),
                        charge.accountId(),
                        charge.withdrawnAt().orElseThrow()));
    }

    @Override
    public void alreadyPaid(Charge charge) {
        journal.append(
                charge.chargeId(),
                ChargeAlreadyPaid.class,
                revision -> new ChargeAlreadyPaid(
                        revision,
                        charge.chargeId(),
                        charge.accountId(),
                        charge.paidAt().orElseThrow()));
    }

    @Override
    public void declined(Charge charge, String paymentId, String reason, Instant at) {
        journal.append(
                charge.chargeId(),
                PaymentDeclined.class,
                revision ->
                        new PaymentDeclined(revision, charge.chargeId(), charge.accountId(), paymentId, reason, at));
    }

    @Override
    public void refunded(Charge charge, String refundId, Money amount, String reason, Instant at) {
        journal.append(
                charge.chargeId(),
                ChargeRefunded.class,
                revision -> new ChargeRefunded(
                        revision, charge.chargeId(), charge.accountId(), refundId, WireMoney.of(amount), reason, at));
    }

    @Override
    public void refundFailed(
            String chargeId, String accountId, String refundId, Money amount, String reason, Instant at) {
        journal.append(
                chargeId,
                ChargeRefundFailed.class,
                revision -> new ChargeRefundFailed(
                        revision, chargeId, accountId, refundId, WireMoney.of(amount), reason, at));
    }
}
