package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.permits.PermitMoved;
import uk.kerbside.kernel.Money;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.quote.Term;

/**
 * Puts a permit for another place in the place of one, at this moment and for the rest of its term: there is no instant at
 * which neither is good, and none at which both are. What is paid already pays for it; a difference is owed or given back
 * afterwards and delays nothing. Joins the caller's transaction.
 */
@ApplicationScoped
public class MovePermit {
    private final Permits permits;
    private final Limits limits;
    private final PublishPermit publish;
    private final MoneyOfMove money;
    private final Journal journal;
    private final CouncilClock clock;

    MovePermit(
            Permits permits,
            Limits limits,
            PublishPermit publish,
            MoneyOfMove money,
            Journal journal,
            CouncilClock clock) {
        this.permits = permits;
        this.limits = limits;
        this.publish = publish;
        this.money = money;
        this.journal = journal;
        this.clock = clock;
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
        return money.difference(permit, quote, at);
    }

    /** The same for the rest of the permit's term. */
    public static Quote rest(Permit permit, Quote quote, Instant at) {
        return quote.lasting(new Term(permit.termLength(), at, permit.validUntil()));
    }

    /** What the permit will be called that takes its place: by that its places are taken first. */
    public String numberAfter(Permit permit) {
        return permits.nextNumber(permit.baseNumber());
    }

    /**
     * @param number of the permit that takes its place, which has taken all it counts towards
     * @param quote of the same for the whole term at the other property
     * @param vrms good from then on
     */
    public Moved move(Permit permit, String number, Quote quote, List<Vrm> vrms, Instant at) {
        Difference difference = difference(permit, quote, at);
        Instant now = clock.now();
        permit.isReplaced(now);
        permits.save(permit);
        Permit moved = PermitGrant.moved(number, rest(permit, quote, at), vrms, now);
        if (!permits.addUnlessVehicleHasPermit(moved)) {
            throw Quote.vehicleHasPermit();
        }
        limits.giveBack(permit.number());
        limits.holdUntil(number, moved.validUntil());
        publish.publish(permit);
        publish.publish(moved);
        tell(permit, moved, difference, now);
        money.settleWithSponsor(permit, moved, quote, at);
        return new Moved(moved, difference, money.settle(permit, moved, difference, now));
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
