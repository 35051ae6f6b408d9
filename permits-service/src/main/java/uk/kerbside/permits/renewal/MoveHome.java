package uk.kerbside.permits.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.application.TakePlacesOfMove;
import uk.kerbside.permits.measure.FollowMove;
import uk.kerbside.permits.permit.MovePermit;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.ReachPermit;
import uk.kerbside.permits.quote.Need;
import uk.kerbside.permits.quote.OverLimit;
import uk.kerbside.permits.quote.PermitRequest;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.quote.QuoteSuccessor;
import uk.kerbside.permits.quote.Renewed;

/**
 * A holder has moved house: in one step their permit is good where they live now, for the rest of its term and by the rules
 * it was issued under. Where they live is for accounts to say; here it is enough that accounts says so.
 */
@ApplicationScoped
public class MoveHome {
    /** What a move would mean. */
    public record Preview(Permit permit, Quote quote, MovePermit.Difference difference) {}

    private record Plan(Quote quote, List<Vrm> vrms, Instant at) {}

    private final ReachPermit reachPermit;
    private final NothingUnderWay underWay;
    private final RenewalRequest requests;
    private final QuoteSuccessor quoteSuccessor;
    private final TakePlacesOfMove takePlaces;
    private final MovePermit movePermit;
    private final FollowMove followMove;
    private final CouncilClock clock;

    // Eight: what there is, what may be in the way, whose places it takes, the step itself, and what goes with it.
    MoveHome(
            ReachPermit reachPermit,
            NothingUnderWay underWay,
            RenewalRequest requests,
            QuoteSuccessor quoteSuccessor,
            TakePlacesOfMove takePlaces,
            MovePermit movePermit,
            FollowMove followMove,
            CouncilClock clock) {
        this.reachPermit = reachPermit;
        this.underWay = underWay;
        this.requests = requests;
        this.quoteSuccessor = quoteSuccessor;
        this.takePlaces = takePlaces;
        this.movePermit = movePermit;
        this.followMove = followMove;
        this.clock = clock;
    }

    /**
     * What the same move would mean at this moment; nothing is done.
     *
     * @throws NotFoundException when the account this request is about has no such permit
     * @throws RefusedException one of {@link MoveRefusal}, {@link RenewalRefusal}, {@link
     *     uk.kerbside.permits.quote.QuoteRefusal}, or {@code PERMIT_NOT_PAID}, {@code PERMIT_OVER}
     */
    @Transactional
    public Preview preview(String number) {
        Permit permit = reachPermit.good(number, seen -> {});
        Plan plan = plan(permit);
        Quote rest = MovePermit.rest(permit, plan.quote(), plan.at());
        return new Preview(permit, rest, movePermit.difference(permit, plan.quote(), plan.at()));
    }

    /**
     * @param isCurrent throws unless the caller has seen the permit as it is
     * @throws NotFoundException when the account this request is about has no such permit
     * @throws RefusedException the same as for a preview
     */
    @Transactional
    public MovePermit.Moved move(String number, Consumer<Permit> isCurrent) {
        Permit permit = reachPermit.good(number, isCurrent);
        Plan plan = plan(permit);
        String fresh = movePermit.numberAfter(permit);
        takePlaces.take(plan.quote(), permit.number(), fresh, clock.now());
        MovePermit.Moved moved = movePermit.move(permit, fresh, plan.quote(), plan.vrms(), plan.at());
        followMove.follow(permit.number(), moved.permit());
        return moved;
    }

    private Plan plan(Permit permit) {
        ReachPermit.requireProved(permit);
        underWay.require(permit);
        Instant now = clock.now();
        Instant at = now.isBefore(permit.validFrom()) ? permit.validFrom() : now;
        List<Vrm> vrms = permit.vrms(at);
        Renewed follows = new Renewed(
                permit.number(), permit.baseNumber(), permit.firstGrantedAt(), at, Optional.empty(), OverLimit.REFUSE);
        PermitRequest request = new PermitRequest(
                permit.typeCode(), vrms, permit.termLength(), Optional.empty(), Optional.empty(), List.of());
        Quote quote = quoteSuccessor.forDecision(permit.accountId(), request, permit.ruleVersion(), follows);
        requireMoved(permit, quote, requests.before(permit).place().isPresent());
        return new Plan(quote, vrms, at);
    }

    /** @param namesPlace whether it is for a place somebody named, such as a school street they only drive to */
    private static void requireMoved(Permit permit, Quote quote, boolean namesPlace) {
        boolean followsProperty = !namesPlace
                && switch (quote.rules().confers().placeRule()) {
                    case OWN_ZONE, OWN_SCHOOL_STREET -> true;
                    case OWN_WARD, NAMED_PLACES, EVERYWHERE, STATED_LOCATION -> false;
                };
        if (!followsProperty) {
            throw new RefusedException(
                    MoveRefusal.MOVE_NOT_POSSIBLE, "Where it is good has nothing to do with where its holder lives.");
        }
        if (quote.uprn().equals(permit.uprn())) {
            throw new RefusedException(
                    MoveRefusal.NO_MOVE, "The account still has the property the permit is for. Change that first.");
        }
        if (quote.needs().contains(Need.RESIDENCY_NOT_PROVED)) {
            throw new RefusedException(MoveRefusal.MOVE_NOT_PROVED, "Prove first that you live at the other property.");
        }
    }
}
