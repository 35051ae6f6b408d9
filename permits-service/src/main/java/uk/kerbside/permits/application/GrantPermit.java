package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.accounts.VehicleClass;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.permits.ApplicationApproved;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PermitGrant;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.permit.PublishPermit;
import uk.kerbside.permits.quote.MakeQuote;
import uk.kerbside.permits.quote.Quote;

/**
 * Approves an application: takes its place under the counters' locks, fixes position and price under them, and issues
 * the permit at once if it is free; otherwise raises the charge and holds the place. Where all permits for a place are held,
 * the application waits for one, if its applicant wants that. Joins the caller's transaction.
 */
@ApplicationScoped
class GrantPermit {
    private static final String ISSUER = "permits";

    private final TakePlaces takePlaces;
    private final Limits limits;
    private final MakeQuote makeQuote;
    private final Permits permits;
    private final PublishPermit publish;
    private final Journal journal;
    private final SponsorOwes sponsorOwes;
    private final CouncilClock clock;

    // Eight: places, price, permit, who pays, officers, everybody else.
    GrantPermit(
            TakePlaces takePlaces,
            Limits limits,
            MakeQuote makeQuote,
            Permits permits,
            PublishPermit publish,
            Journal journal,
            SponsorOwes sponsorOwes,
            CouncilClock clock) {
        this.takePlaces = takePlaces;
        this.limits = limits;
        this.makeQuote = makeQuote;
        this.permits = permits;
        this.publish = publish;
        this.journal = journal;
        this.sponsorOwes = sponsorOwes;
        this.clock = clock;
    }

    /** @throws RefusedException {@code LIMIT_REACHED}, {@code VEHICLE_HAS_PERMIT} */
    void grant(PermitApplication application, Quote asked, Instant now) {
        grant(application, asked, Optional.empty(), now);
    }

    /**
     * @param heldAs what the place is held for that was offered to the applicant
     * @throws RefusedException {@code LIMIT_REACHED}, {@code VEHICLE_HAS_PERMIT}
     */
    void grant(PermitApplication application, Quote asked, Optional<String> heldAs, Instant now) {
        String number = asked.renews()
                .map(renewed -> permits.nextNumber(renewed.baseNumber()))
                .orElseGet(() -> Ids.readable("P"));
        if (!takePlaces.takeOrWait(application, asked, number, heldAs)) {
            return;
        }
        Quote priced = makeQuote.withPositionOfNow(asked, application.request());
        // What the sponsor pays for costs its holder nothing.
        Quote quote = priced.isPaidBySponsor() ? priced.costingNothing() : priced;
        Permit permit = PermitGrant.of(number, application.id(), quote, application.vrms(), now);
        String chargeId = "C-" + Ids.uuid7();
        if (!quote.isFree()) {
            permit.isPaidBy(chargeId, quote.price());
        }
        if (!permits.addUnlessVehicleHasPermit(permit)) {
            throw Quote.vehicleHasPermit();
        }
        if (quote.rules().tellsClassesApart()) {
            VehicleClass own = quote.vehicleClass(application.request());
            boolean counts = quote.rules().vehicles().ruleFor(own).countsTowardsLimit();
            permits.keepVehicleClass(permit.baseNumber(), own, counts);
        }
        if (quote.isFree()) {
            application.approveFree(quote, number, now);
            tellApproved(application, now);
            publish.issued(permit, now);
            limits.holdUntil(number, permit.validUntil());
            if (priced.isPaidBySponsor()) {
                sponsorOwes.fee(permit, priced, now);
            }
        } else {
            application.approve(quote, number, chargeId, payableUntil(quote, now), now);
            tellApproved(application, now);
            publish.publish(permit);
            raiseCharge(application, quote, now);
        }
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
                        quote.label(),
                        application.typeCode(),
                        WireMoney.of(application.price()),
                        now,
                        application.payableUntil().orElseThrow()));
    }
}
