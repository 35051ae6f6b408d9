package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.permits.ApplicationApproved;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.limit.HeldBeside;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.permit.PublishPermit;
import uk.kerbside.permits.quote.MakeQuote;
import uk.kerbside.permits.quote.OverLimit;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.quote.Renewed;

/**
 * Approves an application: takes its place under the counters' locks, fixes position and price under them, and issues
 * the permit at once if it is free; otherwise raises the charge and holds the place. Joins the caller's transaction.
 */
@ApplicationScoped
class GrantPermit {
    private static final String ISSUER = "permits";

    private final Limits limits;
    private final MakeQuote makeQuote;
    private final Permits permits;
    private final PublishPermit publish;
    private final Journal journal;
    private final CouncilClock clock;

    GrantPermit(
            Limits limits,
            MakeQuote makeQuote,
            Permits permits,
            PublishPermit publish,
            Journal journal,
            CouncilClock clock) {
        this.limits = limits;
        this.makeQuote = makeQuote;
        this.permits = permits;
        this.publish = publish;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws RefusedException {@code LIMIT_REACHED}, {@code VEHICLE_HAS_PERMIT} */
    void grant(PermitApplication application, Quote asked, Instant now) {
        String number = asked.renews()
                .map(renewed -> permits.nextNumber(renewed.baseNumber()))
                .orElseGet(() -> Ids.readable("P"));
        takePlaces(asked, number, now);
        Quote quote = makeQuote.withPositionOfNow(asked, application.request());
        Permit permit = Permit.grant(number, application.id(), quote, application.vrms(), now);
        String chargeId = "C-" + Ids.uuid7();
        if (!quote.isFree()) {
            permit.isPaidBy(chargeId, quote.price());
        }
        if (!permits.addUnlessVehicleHasPermit(permit)) {
            throw Quote.vehicleHasPermit();
        }
        if (quote.isFree()) {
            limits.holdUntil(number, permit.validUntil());
            application.approveFree(quote, number, now);
            tellApproved(application, now);
            publish.issued(permit, now);
        } else {
            application.approve(quote, number, chargeId, payableUntil(quote, now), now);
            tellApproved(application, now);
            publish.publish(permit);
            raiseCharge(application, quote, now);
        }
    }

    /** In one order for everybody, so that nobody waits for one who waits for them. */
    private void takePlaces(Quote quote, String number, Instant now) {
        List<Quote.CountedLimit> inOrder = quote.limits().stream()
                .sorted(Comparator.comparing(limit -> limit.key().toString()))
                .toList();
        for (Quote.CountedLimit limit : inOrder) {
            boolean isTaken = quote.renews()
                            .filter(renewed -> takesOver(limit, renewed, number, now))
                            .isPresent()
                    || limits.take(limit.key(), limit.most(), number, Limits.UNTIL_GIVEN_BACK, now);
            if (!isTaken) {
                throw Quote.limitReached(limit);
            }
        }
    }

    /** The place of the permit it follows; where that is gone and more are honoured, one beside the others. */
    private boolean takesOver(Quote.CountedLimit limit, Renewed renewed, String number, Instant now) {
        if (limits.passOn(limit.key(), renewed.number(), number, Limits.UNTIL_GIVEN_BACK, now)) {
            return true;
        }
        if (renewed.overLimit() == OverLimit.REFUSE) {
            return false;
        }
        limits.holdBeside(List.of(new HeldBeside(limit.key(), number, Limits.UNTIL_GIVEN_BACK)), now);
        return true;
    }

    /** As long as the rules say, but nobody pays for a fixed day that is over. */
    private Instant payableUntil(Quote quote, Instant now) {
        Instant payWithin = ZonedDateTime.ofInstant(now, clock.zone())
                .plus(quote.rules().payWithin())
                .toInstant();
        boolean isOverBefore =
                quote.term().length().isEmpty() && quote.term().until().isBefore(payWithin);
        return isOverBefore ? quote.term().until() : payWithin;
    }

    private void tellApproved(PermitApplication application, Instant now) {
        Optional<String> chargeId = application.chargeId();
        journal.append(
                application.id(),
                ApplicationApproved.class,
                revision -> new ApplicationApproved(
                        revision,
                        application.id(),
                        application.accountId(),
                        application.typeCode(),
                        application.automatic(),
                        chargeId,
                        WireMoney.of(application.price()),
                        now));
    }

    private void raiseCharge(PermitApplication application, Quote quote, Instant now) {
        String chargeId = application.chargeId().orElseThrow();
        journal.append(
                chargeId,
                ChargeRaised.class,
                revision -> new ChargeRaised(
                        revision,
                        chargeId,
                        ISSUER,
                        application.accountId(),
                        application.permitNumber().orElseThrow(),
                        quote.lines().getFirst().label(),
                        application.typeCode(),
                        WireMoney.of(application.price()),
                        now,
                        application.payableUntil().orElseThrow()));
    }
}
