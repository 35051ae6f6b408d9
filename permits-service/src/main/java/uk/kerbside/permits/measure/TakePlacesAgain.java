package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.limit.HeldBeside;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.quote.Queues;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.waiting.OfferPlaces;

/**
 * Takes the places of a permit that had given them back, under the rules it was issued under. One that fell free with it is
 * theirs who wait for it meanwhile: they are not passed. Joins the caller's transaction.
 */
@ApplicationScoped
class TakePlacesAgain {
    private final Limits limits;
    private final CountedAgain counted;
    private final Queues queues;
    private final OfferPlaces offerPlaces;
    private final Permits permits;

    TakePlacesAgain(Limits limits, CountedAgain counted, Queues queues, OfferPlaces offerPlaces, Permits permits) {
        this.limits = limits;
        this.counted = counted;
        this.queues = queues;
        this.offerPlaces = offerPlaces;
        this.permits = permits;
    }

    /**
     * @param moved the permit it had moved to, which ends at this moment: its places come back with it where they are the
     *     same, and are free where they are not
     * @param beyondLimits whether it takes them though none is free, or somebody waits for one
     * @throws RefusedException {@code LIMIT_REACHED}
     */
    void of(Permit permit, Optional<String> moved, boolean beyondLimits, Instant now) {
        List<Quote.CountedLimit> again = counted.inOrder(permit, now);
        moved.ifPresent(other -> limits.lockAll(
                other, again.stream().map(Quote.CountedLimit::key).toList()));
        // One that follows it has taken its places over: the two together count once.
        boolean isFollowed = permits.findSuccessor(permit.number()).isPresent();
        if (!isFollowed && holdsPlaces(permit, now)) {
            again.forEach(limit -> take(permit, limit, moved, beyondLimits, now));
            keepAsLongAsGranted(permit);
        }
        moved.ifPresent(limits::giveBack);
    }

    /** One that is not proved yet holds them beyond its end, until it is known what becomes of it. */
    private static boolean holdsPlaces(Permit permit, Instant now) {
        return permit.provisional() || now.isBefore(permit.validUntil());
    }

    private void keepAsLongAsGranted(Permit permit) {
        if (!permit.provisional()) {
            limits.holdUntil(permit.number(), permit.validUntil());
        }
    }

    private void take(
            Permit permit, Quote.CountedLimit limit, Optional<String> moved, boolean beyondLimits, Instant now) {
        LimitKey key = limit.key();
        limits.lock(key, limit.most());
        boolean isTaken = moved.filter(from -> limits.handOver(key, from, permit.number(), Limits.UNTIL_GIVEN_BACK))
                        .isPresent()
                || takeFree(permit, limit, now);
        if (!isTaken && !beyondLimits) {
            throw Quote.limitReached(limit);
        }
        if (!isTaken) {
            takeBeside(permit, limit, now);
        }
    }

    private boolean takeFree(Permit permit, Quote.CountedLimit limit, Instant now) {
        LimitKey key = limit.key();
        boolean isWaitedFor = limit.isOfPlace() && queues.isSomebodyWaiting(key);
        return !isWaitedFor && limits.take(key, limit.most(), permit.number(), Limits.UNTIL_GIVEN_BACK, now);
    }

    /** What is free goes to who waits first: so the one that comes back takes nobody's. */
    private void takeBeside(Permit permit, Quote.CountedLimit limit, Instant now) {
        if (limit.isOfPlace()) {
            offerPlaces.offer(limit.key());
        }
        limits.holdBeside(List.of(new HeldBeside(limit.key(), permit.number(), Limits.UNTIL_GIVEN_BACK)), now);
    }
}
