package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.quote.Sponsors;
import uk.kerbside.permits.refund.CreditReason;
import uk.kerbside.permits.refund.Refundable;

/**
 * What a permit was given for ends earlier than the permit: so does the permit. What is not used of it is given back as for a
 * surrender. Joins the caller's transaction.
 */
@ApplicationScoped
public class ShortenPermit {
    private final Permits permits;
    private final Sponsors sponsors;
    private final Limits limits;
    private final PublishPermit publish;
    private final GiveMoneyBack giveMoneyBack;
    private final CouncilClock clock;

    ShortenPermit(
            Permits permits,
            Sponsors sponsors,
            Limits limits,
            PublishPermit publish,
            GiveMoneyBack giveMoneyBack,
            CouncilClock clock) {
        this.permits = permits;
        this.sponsors = sponsors;
        this.limits = limits;
        this.publish = publish;
        this.giveMoneyBack = giveMoneyBack;
        this.clock = clock;
    }

    /**
     * The permit of this type an account has, if it would outlast that instant, and the one that renews it. One that would only
     * begin then is over at once. One that is not paid for yet begins when it is, and is shortened then; it will end with that
     * instant too.
     *
     * @return the one that ends with it
     */
    public Optional<Permit> shorten(String accountId, String typeCode, Instant until) {
        Optional<Permit> latest = permits.findLatest(accountId, typeCode);
        // The permit that is renewed before the one that renews it: everybody keeps to this order.
        Optional<Permit> renewed = latest.flatMap(Permit::predecessor)
                .flatMap(permits::findForUpdate)
                .filter(permit -> permit.wouldOutlast(until));
        Optional<Permit> found = latest.flatMap(permit -> permits.findForUpdate(permit.number()))
                .filter(permit -> permit.status() == PermitStatus.AWAITING_PAYMENT || permit.wouldOutlast(until));
        found.filter(permit -> permit.wouldOutlast(until)).ifPresent(permit -> shorten(permit, until));
        renewed.ifPresent(permit -> shorten(permit, until));
        return renewed.or(() -> found);
    }

    /** It was paid for, or came back, just now; meanwhile its holder's sponsor may have said that they leave (ruling 15). */
    public void endWithSponsorship(Permit permit) {
        sponsors.findEndOf(permit.accountId(), permit.typeCode())
                .filter(permit::wouldOutlast)
                .ifPresent(end -> shorten(permit, end));
    }

    /**
     * That it is paid is known just now, and its time is over: nobody could use it, so all of what was paid goes back. Paid after
     * its last day, it never was good either.
     */
    public void giveBackIfOver(Permit permit, Instant paidAt) {
        if (permit.provisional() || clock.now().isBefore(permit.validUntil())) {
            return;
        }
        if (!paidAt.isBefore(permit.validUntil()) && permit.surrender(permit.validFrom())) {
            publish.publish(permit);
        }
        limits.giveBack(permit.number());
        giveMoneyBack.forNothing(permit);
    }

    private void shorten(Permit permit, Instant until) {
        if (until.isAfter(permit.validFrom())) {
            Refundable before = giveMoneyBack.before(permit);
            permit.shorten(until);
            limits.holdUntil(permit.number(), until);
            publish.publish(permit);
            giveMoneyBack.forEnded(before, until, CreditReason.LEFT);
        } else {
            permit.surrender(clock.now());
            limits.giveBack(permit.number());
            publish.publish(permit);
            giveMoneyBack.forNothing(permit);
        }
    }
}
