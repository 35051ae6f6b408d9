package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.holder.Holders;
import uk.kerbside.permits.quote.Term;
import uk.kerbside.permits.refund.PaidFee;
import uk.kerbside.permits.refund.Payments;
import uk.kerbside.permits.refund.Refundable;

/** A permit as far as money goes: the rules it was issued under, what was really paid, and for how long. */
@ApplicationScoped
class MoneyOfPermit {
    private final PermitTypes types;
    private final Holders holders;
    private final PriceDifferences differences;

    MoneyOfPermit(PermitTypes types, Holders holders, PriceDifferences differences) {
        this.types = types;
        this.holders = holders;
        this.differences = differences;
    }

    Refundable of(Permit permit) {
        Optional<PermitFee> fee = Optional.ofNullable(permit.fee);
        Instant termFrom = fee.map(PermitFee::paidTermFrom)
                .filter(permit.validFrom()::isAfter)
                .orElse(permit.validFrom());
        return new Refundable(
                permit.number(),
                permit.accountId(),
                permit.typeCode(),
                rules(permit),
                paid(permit),
                new Term(permit.termLength(), termFrom, permit.validUntil()),
                permit.validFrom(),
                fee.map(PermitFee::paidTermUntil).orElse(permit.validUntil()));
    }

    private Optional<TypeVersion.RefundRules> rules(Permit permit) {
        Optional<TypeVersion.RefundRules> rules = types.get(permit.typeCode())
                .version(permit.ruleVersion())
                .orElseThrow()
                .refund();
        boolean hasDied =
                holders.find(permit.accountId()).filter(Holder::hasDied).isPresent();
        return hasDied ? rules.map(TypeVersion.RefundRules::afterDeath) : rules;
    }

    private Payments paid(Permit permit) {
        Stream<PaidFee> more = differences.listOf(permit.number()).stream()
                .filter(difference -> difference.status() == DifferenceStatus.PAID)
                .map(PriceDifference::fee);
        return new Payments(Stream.concat(permit.paid().stream(), more).toList());
    }

    /** So much of these charges is counted for the permit no longer. */
    void less(Permit permit, Payments off) {
        for (PaidFee payment : off.all()) {
            add(permit, payment.of(payment.amount().times(-1)), permit.validFrom(), permit.validFrom());
        }
    }

    /**
     * So much of these charges is counted for the permit too.
     *
     * @param termFrom when the term began they were paid for
     */
    void plus(Permit permit, Payments on, Instant termFrom, Instant now) {
        on.all().forEach(payment -> add(permit, payment, termFrom, now));
    }

    private void add(Permit permit, PaidFee payment, Instant termFrom, Instant now) {
        if (permit.fee == null) {
            permit.counts(PermitFee.of(payment, termFrom));
            return;
        }
        if (permit.fee.chargeId().equals(payment.chargeId())) {
            permit.counts(permit.fee.plus(payment.amount()));
            return;
        }
        PriceDifference difference = differences.listOf(permit.number()).stream()
                .filter(known -> known.isOf(payment.chargeId()))
                .findFirst()
                .map(known -> {
                    known.counts(payment.amount());
                    return known;
                })
                .orElseGet(() -> PriceDifference.takenOver(permit.number(), payment, now));
        differences.save(difference);
    }
}
