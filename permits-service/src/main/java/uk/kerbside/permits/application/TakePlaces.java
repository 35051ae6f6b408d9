package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.limit.HeldBeside;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.quote.HeldPermits;
import uk.kerbside.permits.quote.OverLimit;
import uk.kerbside.permits.quote.Queues;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.quote.Renewed;
import uk.kerbside.permits.waiting.Joining;
import uk.kerbside.permits.waiting.WaitingList;

/**
 * Takes all places a permit counts towards, under the locks of their counters, or none. Nobody passes those who wait for a
 * place; but who had one there until lately takes it over, and so does who was offered it. Joins the caller's transaction.
 */
@ApplicationScoped
class TakePlaces {
    private final Limits limits;
    private final HeldPermits held;
    private final Queues queues;
    private final WaitingList waitingList;
    private final CouncilClock clock;

    TakePlaces(Limits limits, HeldPermits held, Queues queues, WaitingList waitingList, CouncilClock clock) {
        this.limits = limits;
        this.held = held;
        this.queues = queues;
        this.waitingList = waitingList;
        this.clock = clock;
    }

    /**
     * @param number of the permit that takes them
     * @param heldAs what the place is held for that was offered to the applicant
     * @return false when the application is on the waiting list now
     * @throws RefusedException {@code LIMIT_REACHED}
     */
    boolean takeOrWait(PermitApplication application, Quote quote, String number, Optional<String> heldAs) {
        Instant now = clock.now();
        // In one order for everybody, so that nobody waits for one who waits for them.
        List<Quote.CountedLimit> inOrder = quote.limits().stream()
                .sorted(Comparator.comparing(Quote.CountedLimit::key))
                .toList();
        for (Quote.CountedLimit limit : inOrder) {
            boolean isTaken = limit.isOfPlace()
                    ? takeAtPlace(quote, limit, number, heldAs.or(() -> findKept(application, limit, now)))
                    : takeCounted(quote, limit, number, now);
            if (!isTaken && limit.isOfPlace() && mayWait(application)) {
                limits.giveBack(number);
                join(application, quote, limit.key());
                return false;
            }
            if (!isTaken) {
                throw Quote.limitReached(limit);
            }
        }
        return true;
    }

    /** Who has waited and moved since, so that what they were offered is not what they need, waits no second time. */
    private static boolean mayWait(PermitApplication application) {
        return application.joinsWaitingList() && application.status() != ApplicationStatus.ON_WAITING_LIST;
    }

    private Optional<String> findKept(PermitApplication application, Quote.CountedLimit limit, Instant now) {
        LimitKey key = limit.key();
        return held.findKept(application.accountId(), key.typeCode(), key.of(), now);
    }

    private boolean takeCounted(Quote quote, Quote.CountedLimit limit, String number, Instant now) {
        return quote.renews()
                        .filter(renewed -> takesOver(limit, renewed, number, now))
                        .isPresent()
                || limits.take(limit.key(), limit.most(), number, Limits.UNTIL_GIVEN_BACK, now);
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

    /** @param own what this applicant's place is held for already: an offer, or a permit that expired not long ago */
    private boolean takeAtPlace(Quote quote, Quote.CountedLimit limit, String number, Optional<String> own) {
        LimitKey key = limit.key();
        Instant now = clock.now();
        limits.lock(key, limit.most());
        boolean isTakenOver = quote.renews()
                        .filter(renewed -> limits.passOn(key, renewed.number(), number, Limits.UNTIL_GIVEN_BACK, now))
                        .isPresent()
                || own.filter(holder -> limits.handOver(key, holder, number, Limits.UNTIL_GIVEN_BACK))
                        .isPresent();
        return isTakenOver
                || !queues.isSomebodyWaiting(key)
                        && limits.take(key, limit.most(), number, Limits.UNTIL_GIVEN_BACK, now);
    }

    /** The counter is locked: who comes later also has a later instant, and stands behind. */
    private void join(PermitApplication application, Quote quote, LimitKey key) {
        Instant now = clock.now();
        application.waitForPlace(quote, now);
        Instant appliedAt = application.submittedAt().orElseThrow();
        waitingList.join(new Joining(application.id(), application.accountId(), key, appliedAt), now);
    }
}
