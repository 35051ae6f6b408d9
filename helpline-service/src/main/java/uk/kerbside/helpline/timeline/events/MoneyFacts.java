package uk.kerbside.helpline.timeline.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.charges.ChargeRefundRequested;
import uk.kerbside.events.charges.ChargeWithdrawalRequested;
import uk.kerbside.events.charges.FeeChargedToSponsor;
import uk.kerbside.events.charges.SponsorFeeCredited;
import uk.kerbside.events.payments.ChargeAlreadyPaid;
import uk.kerbside.events.payments.ChargePaid;
import uk.kerbside.events.payments.ChargeRefundFailed;
import uk.kerbside.events.payments.ChargeRefunded;
import uk.kerbside.events.payments.ChargeWithdrawn;
import uk.kerbside.events.payments.InvoiceIssued;
import uk.kerbside.events.payments.InvoiceSettled;
import uk.kerbside.events.payments.PaymentDeclined;
import uk.kerbside.events.payments.PaymentMethod;
import uk.kerbside.helpline.timeline.TellFact;
import uk.kerbside.helpline.timeline.Telling;
import uk.kerbside.helpline.timeline.Wording;
import uk.kerbside.kit.incoming.EventHandler;

/** What the issuers ask for and what accounts says became of it. */
@ApplicationScoped
class MoneyFacts {
    private final TellFact tellFact;
    private final Wording wording;

    MoneyFacts(TellFact tellFact, Wording wording) {
        this.tellFact = tellFact;
        this.wording = wording;
    }

    @Produces
    @Singleton
    EventHandler<ChargeRaised> raised() {
        return new Narration<>(
                ChargeRaised.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.raisedAt(),
                        Wording.money(fact.amount()) + " asked for: " + fact.description() + "; to be paid before "
                                + wording.moment(fact.payableUntil()) + ".",
                        Map.of("chargeId", fact.chargeId(), "reference", fact.reference())));
    }

    @Produces
    @Singleton
    EventHandler<FeeChargedToSponsor> chargedToSponsor() {
        return new Narration<>(
                FeeChargedToSponsor.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.owedAt(),
                        Wording.money(fact.amount()) + " to be invoiced: " + fact.description() + ", permit "
                                + fact.permitNumber() + ".",
                        Map.of("feeId", fact.feeId(), "permitNumber", fact.permitNumber())));
    }

    @Produces
    @Singleton
    EventHandler<SponsorFeeCredited> creditedToSponsor() {
        return new Narration<>(
                SponsorFeeCredited.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.creditedAt(),
                        Wording.money(fact.amount()) + " to be credited: " + fact.description() + ", permit "
                                + fact.permitNumber() + ".",
                        Map.of("creditId", fact.creditId(), "permitNumber", fact.permitNumber())));
    }

    @Produces
    @Singleton
    EventHandler<InvoiceIssued> invoiced() {
        return new Narration<>(
                InvoiceIssued.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.issuedAt(),
                        "Invoice " + fact.invoiceNumber() + " over " + Wording.money(fact.total()) + ", to be paid by "
                                + Wording.day(fact.payableUntil()) + ".",
                        Map.of("invoiceNumber", fact.invoiceNumber())));
    }

    @Produces
    @Singleton
    EventHandler<InvoiceSettled> settled() {
        return new Narration<>(
                InvoiceSettled.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.settledAt(),
                        "Invoice " + fact.invoiceNumber() + " over " + Wording.money(fact.total()) + " is paid.",
                        Map.of("invoiceNumber", fact.invoiceNumber())));
    }

    @Produces
    @Singleton
    EventHandler<ChargeWithdrawalRequested> withdrawalRequested() {
        return new Narration<>(
                ChargeWithdrawalRequested.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.requestedAt(),
                        "The council takes a charge back, unless it was paid meanwhile (" + Wording.code(fact.reason())
                                + ").",
                        Map.of("chargeId", fact.chargeId())));
    }

    @Produces
    @Singleton
    EventHandler<ChargePaid> paid() {
        return new Narration<>(
                ChargePaid.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.paidAt(),
                        Wording.money(fact.amount()) + " paid " + by(fact.method()) + ".",
                        Map.of("chargeId", fact.chargeId(), "paymentId", fact.paymentId())));
    }

    @Produces
    @Singleton
    EventHandler<ChargeWithdrawn> withdrawn() {
        return new Narration<>(
                ChargeWithdrawn.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.withdrawnAt(),
                        "A charge was taken back; it cannot be paid any more.",
                        Map.of("chargeId", fact.chargeId())));
    }

    @Produces
    @Singleton
    EventHandler<ChargeAlreadyPaid> alreadyPaid() {
        return new Narration<>(
                ChargeAlreadyPaid.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.paidAt(),
                        "A charge could not be taken back: it was paid before.",
                        Map.of("chargeId", fact.chargeId())));
    }

    @Produces
    @Singleton
    EventHandler<PaymentDeclined> declined() {
        return new Narration<>(
                PaymentDeclined.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.declinedAt(),
                        "A payment was declined (" + Wording.code(fact.reason()) + "); the charge can still be paid.",
                        Map.of("chargeId", fact.chargeId(), "paymentId", fact.paymentId())));
    }

    @Produces
    @Singleton
    EventHandler<ChargeRefunded> refunded() {
        return new Narration<>(
                ChargeRefunded.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.refundedAt(),
                        Wording.money(fact.amount()) + " refunded (" + Wording.code(fact.reason()) + ").",
                        Map.of("chargeId", fact.chargeId(), "refundId", fact.refundId())));
    }

    @Produces
    @Singleton
    EventHandler<ChargeRefundRequested> refundRequested() {
        return new Narration<>(
                ChargeRefundRequested.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.requestedAt(),
                        Wording.money(fact.amount()) + " is to be given back (" + Wording.code(fact.reason()) + ").",
                        Map.of("chargeId", fact.chargeId(), "refundId", fact.refundId())));
    }

    @Produces
    @Singleton
    EventHandler<ChargeRefundFailed> refundFailed() {
        return new Narration<>(
                ChargeRefundFailed.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.failedAt(),
                        Wording.money(fact.amount()) + " could not be given back (" + Wording.code(fact.reason())
                                + "); the permit office looks at it.",
                        Map.of("chargeId", fact.chargeId(), "refundId", fact.refundId())));
    }

    private static String by(PaymentMethod method) {
        return switch (method) {
            case CARD -> "by card";
            case MOTO -> "by card over the telephone";
            case COUNTER -> "at a counter";
        };
    }
}
