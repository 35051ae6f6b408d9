package uk.kerbside.permits.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
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

    /** The permit has ended: exactly what a quote for that instant says is given back. */
    public Optional<PermitRefund> forEnded(Refundable permit, Instant end) {
        RefundQuote quote = quote(permit, end);
        if (quote.nothingBecause().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(order(ask(permit, quote.amount(), RefundKind.SURRENDERED, Optional.empty())));
    }

    /** The permit is replaced by one that costs less: the difference is given back, without a fee. */
    public PermitRefund forMoved(Refundable permit, Money amount) {
        return order(ask(permit, amount, RefundKind.SURRENDERED, Optional.empty()));
    }

    private PermitRefund order(PermitRefund refund) {
        if (refund.amount().minor() > settings.secondPersonAbove()) {
            refunds.save(refund);
            tell.referred(refund, ABOVE_LIMIT, clock.now());
        } else {
            refund.order(newOrder());
            refunds.save(refund);
            tell.ordered(refund, clock.now());
        }
        return refund;
    }

    /**
     * An officer thinks that something should be given back; somebody else decides, however little it is.
     *
     * @throws RefusedException {@code NOTHING_PAID}, {@code MORE_THAN_PAID}
     */
    public PermitRefund propose(Refundable permit, Money amount, String explanation) {
        PaidFee paid = permit.paid()
                .orElseThrow(() -> new RefusedException(
                        RefundRefusal.NOTHING_PAID, "Nothing was paid for permit " + permit.permitNumber() + " here."));
        Money left = paid.amount().minus(given(permit));
        if (amount.compareTo(left) > 0) {
            throw new RefusedException(
                    RefundRefusal.MORE_THAN_PAID,
                    "Of what was paid for permit " + permit.permitNumber() + ", " + left.minor() + " pence are left.");
        }
        PermitRefund refund = ask(permit, amount, RefundKind.PROPOSED, Optional.of(explanation));
        refunds.save(refund);
        tell.referred(refund, RefundKind.PROPOSED.name(), clock.now());
        return refund;
    }

    private PermitRefund ask(Refundable permit, Money amount, RefundKind kind, Optional<String> explanation) {
        PermitRefund.Wish wish = new PermitRefund.Wish(permit, permit.paid().orElseThrow(), amount, kind, explanation);
        return PermitRefund.asked(Ids.readable("RF"), wish, currentActor.actor().subject(), clock.now());
    }

    /** What was given back before, or may still be. */
    private Money given(Refundable permit) {
        Money nothing =
                permit.paid().map(paid -> paid.amount().minus(paid.amount())).orElse(Money.gbp(0));
        return refunds.listOf(permit.permitNumber()).stream()
                .filter(refund -> refund.status().isGivenOrMayBe())
                .map(PermitRefund::amount)
                .reduce(nothing, Money::plus);
    }

    static String newOrder() {
        return "R-" + Ids.uuid7();
    }
}
