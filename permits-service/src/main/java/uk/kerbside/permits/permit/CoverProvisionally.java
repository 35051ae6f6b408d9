package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.quote.Term;
import uk.kerbside.permits.refund.AskForRefund;

/**
 * A permit that is good before its holder has proved what it is for: it ends early, and either goes on as if it never had, or
 * its fee goes back whole. Its place and its vehicles stay taken until one of the two is known. Joins the caller's transaction,
 * in which the application is locked; the permit is locked here.
 */
@ApplicationScoped
public class CoverProvisionally {
    private final Permits permits;
    private final Limits limits;
    private final PublishPermit publish;
    private final MoneyOfPermit money;
    private final AskForRefund askForRefund;
    private final ShortenPermit shortenPermit;
    private final CouncilClock clock;

    // Seven: the permit and its places, its money, whoever vouches for its holder, and who is told.
    CoverProvisionally(
            Permits permits,
            Limits limits,
            PublishPermit publish,
            MoneyOfPermit money,
            AskForRefund askForRefund,
            ShortenPermit shortenPermit,
            CouncilClock clock) {
        this.permits = permits;
        this.limits = limits;
        this.publish = publish;
        this.money = money;
        this.askForRefund = askForRefund;
        this.shortenPermit = shortenPermit;
        this.clock = clock;
    }

    /** It was issued just now, is locked, and will be published: it is good until then. */
    public void begin(Permit permit, Instant until) {
        permit.isProvisional(until);
    }

    /**
     * Papers for it lie with the council.
     *
     * @param graceUntil how long that keeps advice at none after its end
     */
    public void waits(String number, Instant since, Optional<Instant> graceUntil) {
        Permit permit = permits.findForUpdate(number).orElseThrow();
        if (permit.status().isHeld() && permit.renewalSubmittedAt().isEmpty()) {
            permit.renewalWaits(since, graceUntil);
            publish.publish(permit);
        }
    }

    /** It is its holder's turn again. */
    public void waitsNoMore(String number) {
        Permit permit = permits.findForUpdate(number).orElseThrow();
        if (permit.status().isHeld() && permit.renewalSubmittedAt().isPresent()) {
            permit.renewalIsOver();
            publish.publish(permit);
        }
    }

    /**
     * It is good for its whole term, counted from its first day; not beyond the day on which who vouches for its holder says
     * that they leave (ruling 15).
     *
     * @throws RefusedException {@code PERMIT_OVER} when somebody has ended it meanwhile, {@code VEHICLE_HAS_PERMIT}
     */
    public Permit prove(String number) {
        Permit permit = permits.findForUpdate(number).orElseThrow();
        if (!permit.status().isHeld()) {
            throw new RefusedException(
                    PermitRefusal.PERMIT_OVER, "Permit " + number + " is " + permit.status() + " meanwhile.");
        }
        if (!permits.proveUnlessVehicleHasPermit(permit, whole(permit).until())) {
            throw Quote.vehicleHasPermit();
        }
        limits.holdUntil(number, permit.validUntil());
        publish.publish(permit);
        shortenPermit.endWithSponsorship(permit);
        return permit;
    }

    /** As when it was issued. */
    private Term whole(Permit permit) {
        Instant from = permit.validFrom();
        return Term.ofLength(permit.termLength().orElseThrow(), from, clock.zone())
                .makingUpFor(from, permit.issuedAt().orElseThrow(), clock.zone());
    }

    /**
     * How it ends.
     *
     * @param graceUntil how long advice is none after that; empty when it is not
     */
    public record End(Instant at, Optional<Instant> graceUntil) {}

    /**
     * It ends with its last day, or earlier when the notice is over, and what was held for it is given back. Grace ends with the
     * notice too.
     *
     * @param noticeEnd at once when that is now
     */
    public End end(String number, Instant noticeEnd) {
        Permit permit = permits.findForUpdate(number).orElseThrow();
        Instant now = clock.now();
        Instant end = earlier(permit.validUntil(), noticeEnd);
        if (permit.status().isHeld()) {
            shortenGrace(permit, end, noticeEnd);
            endHeld(permit, end, now);
            // Told with its cover: it is no permit that has run to its end, and is counted no longer than it is good.
            permit.isNeverProved(now);
            publish.publish(permit);
        }
        if (end.isAfter(now)) {
            limits.holdUntil(number, end);
        } else {
            limits.giveBack(number);
        }
        askForRefund.forUnproved(money.of(permit));
        return new End(end, permit.graceUntil());
    }

    private static void shortenGrace(Permit permit, Instant end, Instant noticeEnd) {
        permit.graceUntil()
                .map(grace -> earlier(grace, noticeEnd))
                .filter(end::isBefore)
                .ifPresentOrElse(
                        grace -> permit.renewalWaits(permit.renewalSubmittedAt().orElseThrow(), Optional.of(grace)),
                        permit::renewalIsOver);
    }

    private static void endHeld(Permit permit, Instant end, Instant now) {
        if (!permit.wouldOutlast(end)) {
            return;
        }
        if (end.isAfter(now) && end.isAfter(permit.validFrom())) {
            permit.endBy(end);
        } else {
            permit.surrender(now);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
