package uk.kerbside.permits.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.charges.FeeChargedToSponsor;
import uk.kerbside.events.charges.SponsorFeeCredited;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.permits.quote.Term;

/**
 * What a sponsor owes for a permit, and owes no longer when the permit ends early: the same months less the same fee as a holder
 * who pays is given back, for the organisation and nobody else. No money moves here: accounts asks for fees by the month, and
 * credits beside them. All methods join the caller's transaction, in which the permit is locked.
 */
@ApplicationScoped
public class ChargeSponsor {
    private final SponsorFees fees;
    private final Journal journal;
    private final CouncilClock clock;

    ChargeSponsor(SponsorFees fees, Journal journal, CouncilClock clock) {
        this.fees = fees;
        this.journal = journal;
        this.clock = clock;
    }

    /** The fee goes on the organisation's account. It sees the permit and its own reference, never whose the permit is. */
    public void charge(SponsorFee.Charged charged, Money amount) {
        Instant now = clock.now();
        String feeId = newFeeId();
        fees.save(SponsorFee.of(feeId, charged, amount, now));
        tellOwed(feeId, charged, charged.description(), amount, now);
    }

    /** It ends then, before it is used up: what the rules give back of the price is credited. Nothing where nobody sponsors it. */
    public void creditUnused(Refundable permit, Instant end, CreditReason why) {
        fees.findOfForUpdate(permit.permitNumber()).ifPresent(fee -> {
            RefundQuote quote = quote(fee, permit, end);
            credit(fee, quote.unused(), quote.amount(), why);
        });
    }

    private RefundQuote quote(SponsorFee fee, Refundable permit, Instant end) {
        Payments worth = new Payments(List.of(new PaidFee(fee.feeId(), fee.organisationId(), fee.worth())));
        Money nothing = fee.worth().minus(fee.worth());
        return new RefundRule(permit.paidWith(worth, fee.termFrom(permit.term().from())), nothing, clock.zone())
                .at(end);
    }

    /**
     * What the same months cost at another place.
     *
     * @param price of all months of the term; who ends on a fixed day pays there for as many as here
     */
    public record Elsewhere(Money price, Term term, String description) {
        private Money rest(RefundQuote before, ZoneId zone) {
            if (before.unusedMonths() == 0) {
                return price.minus(price);
            }
            long months = term.length().isPresent() ? term.monthsBegunBefore(term.until(), zone) : before.wholeMonths();
            return new Money(price.minor() * before.unusedMonths() / months, price.currency());
        }
    }

    /**
     * Another permit takes its place then: the full months that have not begun are credited without a fee, and charged for the
     * other one at what they cost there. Nothing where nobody sponsors it.
     */
    public void move(Refundable permit, String movedNumber, Elsewhere there, Instant at) {
        fees.findOfForUpdate(permit.permitNumber()).ifPresent(fee -> {
            RefundQuote quote = quote(fee, permit, at);
            credit(fee, quote.unused(), quote.unused(), CreditReason.MOVED);
            Money rest = there.rest(quote, clock.zone());
            if (!rest.isZero()) {
                SponsorFee.Charged charged = fee.charged().movedTo(movedNumber, there.description());
                charge(charged, rest, fee.termFrom(permit.term().from()));
            }
        });
    }

    /** It did not move: what is left of what was charged for the other permit is credited, and the months are owed again. */
    public void undoMove(String permitNumber, Instant movedAt, String movedNumber) {
        creditAll(movedNumber, CreditReason.MOVED);
        owedAgain(permitNumber, movedAt);
    }

    private void charge(SponsorFee.Charged charged, Money amount, Instant termFrom) {
        Instant now = clock.now();
        String feeId = newFeeId();
        fees.save(SponsorFee.ofTermFrom(termFrom, feeId, charged, amount, now));
        tellOwed(feeId, charged, charged.description(), amount, now);
    }

    /** It was never good: all of it is credited. */
    public void creditAll(String permitNumber, CreditReason why) {
        fees.findOfForUpdate(permitNumber).ifPresent(fee -> credit(fee, fee.worth(), fee.worth(), why));
    }

    /** It is as if it had not ended then: what was credited for that is owed again. */
    public void owedAgain(String permitNumber, Instant endedAt) {
        fees.findOfForUpdate(permitNumber).ifPresent(fee -> {
            Optional<Money> again = fee.owedAgain(endedAt);
            fees.save(fee);
            again.ifPresent(amount -> tellOwed(
                    newFeeId(), fee.charged(), fee.charged().description() + ": good again", amount, clock.now()));
        });
    }

    private void credit(SponsorFee fee, Money unused, Money amount, CreditReason why) {
        Instant now = clock.now();
        fee.takeOff(unused, amount, now);
        fees.save(fee);
        if (amount.isZero()) {
            return;
        }
        String creditId = "CR-" + Ids.uuid7();
        SponsorFee.Charged charged = fee.charged();
        journal.append(
                creditId,
                SponsorFeeCredited.class,
                revision -> new SponsorFeeCredited(
                        revision,
                        creditId,
                        fee.feeId(),
                        charged.organisationId(),
                        charged.permitNumber(),
                        charged.staffReference(),
                        charged.typeCode(),
                        charged.description(),
                        why.name(),
                        WireMoney.of(amount),
                        now));
    }

    private void tellOwed(String feeId, SponsorFee.Charged charged, String description, Money amount, Instant now) {
        journal.append(
                feeId,
                FeeChargedToSponsor.class,
                revision -> new FeeChargedToSponsor(
                        revision,
                        feeId,
                        charged.organisationId(),
                        charged.permitNumber(),
                        charged.staffReference(),
                        charged.typeCode(),
                        description,
                        WireMoney.of(amount),
                        now));
    }

    private static String newFeeId() {
        return "F-" + Ids.uuid7();
    }
}
