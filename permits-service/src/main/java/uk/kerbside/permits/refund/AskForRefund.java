package uk.kerbside.permits.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.RefusedException;

/**
 * Works out what is given back for a permit, and asks for it: of accounts at once, or of a second person first. Joins the
 * caller's transaction, in which the permit is locked: so refunds of one permit follow each other, and all of them together
 * are never more than was paid.
 */
@ApplicationScoped
public class AskForRefund {
    private static final String ABOVE_LIMIT = "ABOVE_LIMIT";

    private final PermitRefunds refunds;
    private final TellRefund tell;
    private final RefundSettings settings;
    private final CurrentActor currentActor;
    private final CouncilClock clock;

    AskForRefund(
            PermitRefunds refunds,
            TellRefund tell,
            RefundSettings settings,
            CurrentActor currentActor,
            CouncilClock clock) {
        this.refunds = refunds;
        this.tell = tell;
        this.settings = settings;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** What is given back when the permit ends then. */
    public RefundQuote quote(Refundable permit, Instant end) {
        return new RefundRule(permit, given(permit), clock.zone()).at(end);
    }

    /** What was paid and not given back, charge by charge. */
    public Payments left(Refundable permit) {
        List<PermitRefund> given = listGiven(permit);
        return new Payments(permit.paid().all().stream()
                .map(paid -> paid.of(given.stream()
                        .filter(refund -> refund.chargeId().equals(paid.chargeId()))
                        .map(PermitRefund::amount)
                        .reduce(paid.amount(), Money::minus)))
                .toList());
    }

    /** The permit has ended: exactly what a quote for that instant says is given back. */
    public List<PermitRefund> forEnded(Refundable permit, Instant end) {
        RefundQuote quote = quote(permit, end);
        if (quote.nothingBecause().isPresent()) {
            return List.of();
        }
        return order(permit, left(permit).take(quote.amount()), RefundKind.SURRENDERED);
    }

    /** Less was owed than was paid, because it moved or was never good: that is given back, without a fee. */
    public List<PermitRefund> forNotOwed(Refundable permit, Payments back) {
        return order(permit, back, RefundKind.NOT_OWED);
    }

    /** Whether a second person is asked depends on all of it together. */
    private List<PermitRefund> order(Refundable permit, Payments back, RefundKind kind) {
        boolean isAboveLimit = back.sum().minor() > settings.secondPersonAbove();
        return back.withoutEmpty().all().stream()
                .map(paid -> ask(new PermitRefund.Wish(permit, paid, paid.amount(), kind, Optional.empty())))
                .map(refund -> isAboveLimit ? refer(refund) : order(refund))
                .toList();
    }

    private PermitRefund refer(PermitRefund refund) {
        refunds.save(refund);
        tell.referred(refund, ABOVE_LIMIT, clock.now());
        return refund;
    }

    /**
     * What it was for was never proved: what was held goes back whole, and nobody need agree to that.
     *
     * @return none when nothing was paid, or nothing is left
     */
    public List<PermitRefund> forUnproved(Refundable permit) {
        cancelWaiting(permit);
        return left(permit).withoutEmpty().all().stream()
                .map(paid ->
                        ask(new PermitRefund.Wish(permit, paid, paid.amount(), RefundKind.UNPROVED, Optional.empty())))
                .map(this::order)
                .toList();
    }

    /** What somebody might still refuse is no part of it: all goes back at once. */
    private void cancelWaiting(Refundable permit) {
        for (PermitRefund refund : listGiven(permit)) {
            if (refund.status().waitsForSupervisor() && refund.cancel(clock.now())) {
                refunds.save(refund);
            }
        }
    }

    private PermitRefund order(PermitRefund refund) {
        refund.order(newOrder());
        refunds.save(refund);
        tell.ordered(refund, clock.now());
        return refund;
    }

    /**
     * An officer thinks that something should be given back; somebody else decides, however little it is.
     *
     * @throws RefusedException {@code NOTHING_PAID}, {@code MORE_THAN_PAID}
     */
    public PermitRefund propose(Refundable permit, Money amount, String explanation) {
        if (permit.paid().isEmpty()) {
            throw new RefusedException(
                    RefundRefusal.NOTHING_PAID, "Nothing was paid for permit " + permit.permitNumber() + " here.");
        }
        // It goes back with one charge: the first of which so much is left.
        Payments left = left(permit);
        PaidFee paid = left.all().stream()
                .filter(payment -> amount.compareTo(payment.amount()) <= 0)
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        RefundRefusal.MORE_THAN_PAID,
                        "Of what was paid for permit " + permit.permitNumber() + ", "
                                + left.sum().minor() + " pence are left" + ofCharges(left) + "."));
        PermitRefund refund =
                ask(new PermitRefund.Wish(permit, paid, amount, RefundKind.PROPOSED, Optional.of(explanation)));
        refunds.save(refund);
        tell.referred(refund, RefundKind.PROPOSED.name(), clock.now());
        return refund;
    }

    private static String ofCharges(Payments left) {
        return left.all().size() < 2
                ? ""
                : ", paid in parts of "
                        + left.all().stream()
                                .map(payment -> String.valueOf(payment.amount().minor()))
                                .collect(Collectors.joining(" and "))
                        + ": propose each part by itself";
    }

    private PermitRefund ask(PermitRefund.Wish wish) {
        return PermitRefund.asked(Ids.readable("RF"), wish, currentActor.actor().subject(), clock.now());
    }

    /** What was given back before, or may still be. */
    private Money given(Refundable permit) {
        Money paid = permit.paid().sum();
        return listGiven(permit).stream().map(PermitRefund::amount).reduce(paid.minus(paid), Money::plus);
    }

    /** What was not owed is no part of what is counted as paid any more. */
    private List<PermitRefund> listGiven(Refundable permit) {
        return refunds.listOf(permit.permitNumber()).stream()
                .filter(refund -> refund.kind() != RefundKind.NOT_OWED)
                .filter(refund -> refund.status().isGivenOrMayBe())
                .toList();
    }

    static String newOrder() {
        return "R-" + Ids.uuid7();
    }
}
