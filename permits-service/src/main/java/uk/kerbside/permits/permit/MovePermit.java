package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.permits.PermitMoved;
import uk.kerbside.kernel.Money;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.refund.AskForRefund;
import uk.kerbside.permits.refund.PaidFee;

/**
 * Puts a permit for another place in the place of one, at this moment and for the rest of its term: there is no instant at
 * which neither is good, and none at which both are. What is paid already pays for it; a difference is owed or given back
 * afterwards and delays nothing. Joins the caller's transaction.
 */
@ApplicationScoped
public class MovePermit {
    private static final String ISSUER = "permits";
    private static final String LABEL = "Move to another property";

    private final Permits permits;
    private final Limits limits;
    private final PublishPermit publish;
    private final MoneyOfPermit money;
    private final AskForRefund askForRefund;
    private final Journal journal;
    private final CouncilClock clock;
    private final PermitSettings settings;

    // Eight: it touches two permits, their places, officers, everybody else, and money in both directions.
    MovePermit(
            Permits permits,
            Limits limits,
            PublishPermit publish,
            MoneyOfPermit money,
            AskForRefund askForRefund,
            Journal journal,
            CouncilClock clock,
            PermitSettings settings) {
        this.permits = permits;
        this.limits = limits;
        this.publish = publish;
        this.money = money;
        this.askForRefund = askForRefund;
        this.journal = journal;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * What the move would change in money.
     *
     * @param unused what was paid for full months that have not begun
     * @param costs what the same months cost at the other property
     */
    public record Difference(Money unused, Money costs) {
        /** To be paid when it is more than nothing, given back when it is less. */
        public Money amount() {
            return costs.minus(unused);
        }
    }

    /** What was done. */
    public record Moved(Permit permit, Difference difference, Optional<String> chargeId) {}

    /** @param quote of the same for the whole term at the other property */
    public Difference difference(Permit permit, Quote quote, Instant at) {
        var refund = askForRefund.quote(money.of(permit), at);
        if (permit.paid().isEmpty()) {
            Money nothing = quote.price().minus(quote.price());
            return new Difference(nothing, nothing);
        }
        long costs =
                Math.floorDiv(Math.multiplyExact(quote.price().minor(), refund.unusedMonths()), (long) refund.months());
        return new Difference(refund.unused(), new Money(costs, quote.price().currency()));
    }

    /**
     * @param quote for the rest of the term
     * @param vrms good from then on
     */
    public Moved move(Permit permit, Quote quote, List<Vrm> vrms, Instant at) {
        Difference difference = difference(permit, quote, at);
        String number = permits.nextNumber(permit.baseNumber());
        takePlaces(permit, quote, number, at);
        Instant now = clock.now();
        permit.isReplaced(now);
        permits.save(permit);
        Permit moved = Permit.moved(number, quote, vrms, stillPaid(permit, difference), now);
        if (!permits.addUnlessVehicleHasPermit(moved)) {
            throw Quote.vehicleHasPermit();
        }
        limits.giveBack(permit.number());
        limits.holdUntil(number, moved.validUntil());
        publish.publish(permit);
        publish.publish(moved);
        tell(permit, moved, difference, now);
        return new Moved(moved, difference, settle(permit, moved, difference, now));
    }

    /** In one order for everybody, so that nobody waits for one who waits for them. */
    private void takePlaces(Permit permit, Quote quote, String number, Instant at) {
        List<Quote.CountedLimit> inOrder = quote.limits().stream()
                .sorted(Comparator.comparing(limit -> limit.key().toString()))
                .toList();
        for (Quote.CountedLimit limit : inOrder) {
            boolean isTaken = limits.passOn(limit.key(), permit.number(), number, Limits.UNTIL_GIVEN_BACK, at)
                    || limits.take(limit.key(), limit.most(), number, Limits.UNTIL_GIVEN_BACK, at);
            if (!isTaken) {
                throw Quote.limitReached(limit);
            }
        }
    }

    /** What of the first payment is for the months to come: from it a later refund is worked out. */
    private static Optional<PaidFee> stillPaid(Permit permit, Difference difference) {
        Money least = difference.costs().compareTo(difference.unused()) < 0 ? difference.costs() : difference.unused();
        return permit.paid().map(fee -> new PaidFee(fee.chargeId(), fee.accountId(), least));
    }

    private Optional<String> settle(Permit permit, Permit moved, Difference difference, Instant now) {
        Money amount = difference.amount();
        if (amount.minor() < 0) {
            askForRefund.forMoved(money.of(permit), amount.times(-1));
        }
        return Optional.of(amount).filter(owed -> owed.minor() > 0).map(owed -> charge(moved, owed, now));
    }

    private String charge(Permit moved, Money amount, Instant now) {
        String chargeId = "C-" + Ids.uuid7();
        journal.append(
                chargeId,
                ChargeRaised.class,
                revision -> new ChargeRaised(
                        revision,
                        chargeId,
                        ISSUER,
                        moved.accountId(),
                        moved.number(),
                        LABEL,
                        moved.typeCode(),
                        WireMoney.of(amount),
                        now,
                        clock.startOf(clock.dayOf(now).plusDays(settings.differencePayableDays() + 1L))));
        return chargeId;
    }

    private void tell(Permit permit, Permit moved, Difference difference, Instant now) {
        journal.append(
                moved.number(),
                PermitMoved.class,
                revision -> new PermitMoved(
                        revision,
                        moved.number(),
                        permit.number(),
                        permit.accountId(),
                        permit.typeCode(),
                        permit.uprn(),
                        moved.uprn(),
                        permit.places(),
                        moved.places(),
                        WireMoney.of(difference.amount()),
                        moved.validFrom(),
                        moved.validUntil(),
                        now));
    }
}
