package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.quote.HeldPermits;
import uk.kerbside.permits.quote.Queues;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.waiting.WaitingEntry;
import uk.kerbside.permits.waiting.WaitingList;

/**
 * Takes the places of a permit that moves, all of them or none. Who moves to a place that has a limit stands in line as
 * everybody does: they apply for one there and wait, their permit stays good where it is, and once one is offered to them the
 * move takes it, instead of a second permit. Joins the caller's transaction.
 */
@ApplicationScoped
public class TakePlacesOfMove {
    private final Limits limits;
    private final HeldPermits held;
    private final Queues queues;
    private final WaitingList waitingList;
    private final Applications applications;
    private final TellWithdrawal tell;

    TakePlacesOfMove(
            Limits limits,
            HeldPermits held,
            Queues queues,
            WaitingList waitingList,
            Applications applications,
            TellWithdrawal tell) {
        this.limits = limits;
        this.held = held;
        this.queues = queues;
        this.waitingList = waitingList;
        this.applications = applications;
        this.tell = tell;
    }

    /** Who moves, and from which permit to which. */
    private record Mover(String accountId, String old, String fresh, Instant now) {}

    /**
     * @param old the permit whose places are taken over where they are the same
     * @param fresh the permit that takes them
     * @throws RefusedException {@code LIMIT_REACHED}
     */
    public void take(Quote quote, String old, String fresh, Instant now) {
        Mover mover = new Mover(quote.holder().accountId(), old, fresh, now);
        // Application and offer before any counter: so does who answers the offer.
        Optional<WaitingEntry> offer = quote.limits().stream()
                .filter(Quote.CountedLimit::isOfPlace)
                .filter(limit -> !limits.isHeldBy(limit.key(), old, now))
                .flatMap(limit -> takeUpOffer(mover, limit.key()).stream())
                .findFirst();
        Optional<String> offered = offer.map(WaitingEntry::entryId);
        // Those it gives back as well: two who move to where the other one lived would each wait for the other.
        limits.lockAll(old, quote.limits().stream().map(Quote.CountedLimit::key).toList());
        for (Quote.CountedLimit limit : quote.limits()) {
            boolean isTaken = limit.isOfPlace() ? takeAtPlace(mover, limit, offered) : takeCounted(mover, limit);
            if (!isTaken) {
                throw Quote.limitReached(limit);
            }
        }
        offer.ifPresent(entry -> waitingList.taken(entry, now));
    }

    private boolean takeCounted(Mover mover, Quote.CountedLimit limit) {
        return passOn(mover, limit.key()) || take(mover, limit);
    }

    /** The counter is locked: who comes meanwhile comes behind. */
    private boolean takeAtPlace(Mover mover, Quote.CountedLimit limit, Optional<String> offered) {
        LimitKey key = limit.key();
        Optional<String> own =
                offered.or(() -> held.findKept(mover.accountId(), key.typeCode(), key.of(), mover.now()));
        return passOn(mover, key)
                || own.filter(holder -> limits.handOver(key, holder, mover.fresh(), Limits.UNTIL_GIVEN_BACK))
                        .isPresent()
                || !queues.isSomebodyWaiting(key) && take(mover, limit);
    }

    private boolean passOn(Mover mover, LimitKey key) {
        return limits.passOn(key, mover.old(), mover.fresh(), Limits.UNTIL_GIVEN_BACK, mover.now());
    }

    private boolean take(Mover mover, Quote.CountedLimit limit) {
        return limits.take(limit.key(), limit.most(), mover.fresh(), Limits.UNTIL_GIVEN_BACK, mover.now());
    }

    /** What is held for the offer; the application that waited for it is over, as nothing is left to apply for. */
    private Optional<WaitingEntry> takeUpOffer(Mover mover, LimitKey key) {
        Optional<PermitApplication> waited =
                waitingList.findOffered(mover.accountId(), key, mover.now()).flatMap(applications::findForUpdate);
        Optional<WaitingEntry> offer =
                waited.flatMap(application -> waitingList.findOffer(application.id(), mover.now()));
        offer.ifPresent(entry -> {
            PermitApplication application = waited.orElseThrow();
            application.withdraw(mover.now());
            applications.save(application);
            tell.withdrawn(application, mover.now());
        });
        return offer;
    }
}
