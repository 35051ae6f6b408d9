package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.kerbside.kernel.Money;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.refund.AskForRefund;
import uk.kerbside.permits.refund.CancelRefunds;
import uk.kerbside.permits.refund.ChargeSponsor;
import uk.kerbside.permits.refund.Payments;
import uk.kerbside.permits.refund.RefundQuote;
import uk.kerbside.permits.refund.Refundable;

/**
 * What was paid for months to come goes with a permit that moves, and comes back with it when the move is undone: at any
 * instant each payment is counted for one permit alone, so that a refund is never worked out from money twice, nor from money
 * that nobody has paid. Joins the caller's transaction, in which both permits are locked.
 */
@ApplicationScoped
class MoneyOfMove {
    private final MoneyOfPermit money;
    private final AskForRefund askForRefund;
    private final CancelRefunds cancelRefunds;
    private final PriceDifferences differences;
    private final OweDifference owe;
    private final ChargeSponsor sponsor;

    MoneyOfMove(
            MoneyOfPermit money,
            AskForRefund askForRefund,
            CancelRefunds cancelRefunds,
            PriceDifferences differences,
            OweDifference owe,
            ChargeSponsor sponsor) {
        this.money = money;
        this.askForRefund = askForRefund;
        this.cancelRefunds = cancelRefunds;
        this.differences = differences;
        this.owe = owe;
        this.sponsor = sponsor;
    }

    /** @param quote of the same for the whole term at the other property */
    MovePermit.Difference difference(Permit permit, Quote quote, Instant at) {
        Refundable paid = money.of(permit);
        if (paid.paid().isEmpty()) {
            Money nothing = quote.price().minus(quote.price());
            return new MovePermit.Difference(nothing, nothing);
        }
        RefundQuote refund = askForRefund.quote(paid, at);
        Money unused = least(refund.unused(), askForRefund.left(paid).sum());
        return new MovePermit.Difference(unused, unused.plus(dearer(refund, quote.price())));
    }

    /**
     * What the months to come cost more there, to the full penny below; less when it is negative. Nobody is asked for a penny,
     * or given one, because months do not divide.
     */
    private static Money dearer(RefundQuote paid, Money whole) {
        if (paid.months() == 0) {
            return whole.minus(whole);
        }
        long there = whole.minor() * paid.unusedMonths() * paid.months();
        long here = paid.paid().minor() * paid.unusedMonths() * paid.wholeMonths();
        return new Money((there - here) / ((long) paid.wholeMonths() * paid.months()), whole.currency());
    }

    /**
     * The other permit has taken the place of the first.
     *
     * @return the charge a difference is owed with
     */
    Optional<String> settle(Permit permit, Permit moved, MovePermit.Difference difference, Instant now) {
        Refundable before = money.of(permit);
        Payments unused = askForRefund.left(before).take(difference.unused());
        Payments stays = unused.take(least(difference.costs(), difference.unused()));
        money.less(permit, unused);
        money.plus(moved, stays, before.term().from(), now);
        askForRefund.forNotOwed(before, unused.minus(stays));
        owe.withdrawUnpaid(permit.number(), now);
        Money owed = difference.amount();
        return owed.minor() > 0
                ? Optional.of(owe.raise(moved, owed, OweDifference.Because.MOVED, now))
                : Optional.empty();
    }

    /** The sponsor who paid for it is credited, and pays for the other one. The quote is that of the difference. */
    void settleWithSponsor(Permit permit, Permit moved, Quote quote, Instant at) {
        String description = quote.label() + ": the rest of it, after a move";
        sponsor.move(
                money.of(permit),
                moved.number(),
                new ChargeSponsor.Elsewhere(quote.price(), quote.term(), description),
                at);
    }

    /** The move is undone: what was paid comes back with the permit, and nobody owes or keeps a difference. */
    void undo(Permit permit, Permit moved, Instant now) {
        Refundable there = money.of(moved);
        Map<Boolean, Payments> paid = parted(moved, askForRefund.left(there));
        paid.values().forEach(payments -> money.less(moved, payments));
        money.plus(permit, paid.get(false), permit.validFrom(), now);
        askForRefund.forNotOwed(there, paid.get(true));
        owe.withdrawUnpaid(moved.number(), now);
        sponsor.undoMove(permit.number(), permit.endedAt().orElseThrow(), moved.number());
    }

    /** The permit is as if it had not ended: what it gave back when it did, because it was not owed, is owed again. */
    void owedAgain(Permit permit, Instant now) {
        Instant endedAt = permit.endedAt().orElseThrow();
        CancelRefunds.Undone undone = cancelRefunds.undoNotOwed(permit.number(), endedAt);
        money.plus(permit, undone.kept(), permit.validFrom(), now);
        if (undone.gone().minor() > 0) {
            owe.raise(permit, undone.gone(), OweDifference.Because.RESTORED, now);
        }
        owe.askAgain(permit, endedAt, now);
    }

    /** What was paid because of the move, and what came from the permit before. */
    private Map<Boolean, Payments> parted(Permit moved, Payments paid) {
        List<String> asked = differences.listOf(moved.number()).stream()
                .filter(PriceDifference::isRaised)
                .map(difference -> difference.fee().chargeId())
                .toList();
        return paid.all().stream()
                .collect(Collectors.partitioningBy(
                        payment -> asked.contains(payment.chargeId()),
                        Collectors.collectingAndThen(Collectors.toList(), Payments::new)));
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
