package uk.kerbside.permits.quote;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.Limits;

/** Whether there is room for one permit more: in the household, at the property, for the vehicle. */
@ApplicationScoped
class FreePlaces {
    private final Limits limits;
    private final HeldPermits held;

    FreePlaces(Limits limits, HeldPermits held) {
        this.limits = limits;
        this.held = held;
    }

    /** Which vehicle of its household it would be for (ruling 4). */
    int nextPosition(Holder holder, String typeCode, Instant now) {
        return holder.property()
                        .map(Holder.Property::uprn)
                        .map(uprn -> held.countAt(uprn, typeCode, now))
                        .orElse(0)
                + 1;
    }

    /**
     * What a permit counts towards.
     *
     * @param isElsewhere whether it has nothing to do with the holder's property, so that it is counted by account
     */
    static List<Quote.CountedLimit> counted(
            String typeCode, TypeVersion rules, Holder holder, Scope scope, boolean isElsewhere) {
        return rules.limits().stream()
                .map(limit -> new Quote.CountedLimit(
                        key(typeCode, isElsewhere ? Limit.Scope.ACCOUNT : limit.scope(), holder, scope), limit.most()))
                .toList();
    }

    private static LimitKey key(String typeCode, Limit.Scope scope, Holder holder, Scope where) {
        Optional<String> uprn = holder.property().map(Holder.Property::uprn);
        return LimitKey.of(typeCode, scope, holder.accountId(), uprn, where.mainPlace())
                .orElseThrow(() -> new RefusedException(
                        QuoteRefusal.NO_PROPERTY, "Say at which property you live or trade, then come back."));
    }

    /**
     * @param position which was counted before: somebody may have taken or given back a place since
     * @throws RefusedException {@code LIMIT_REACHED}
     */
    void requireRoom(List<Quote.CountedLimit> counted, int position, Instant now) {
        for (Quote.CountedLimit limit : counted) {
            boolean oneTooMany = limit.isByProperty() && position > limit.most();
            if (oneTooMany || limits.taken(limit.key(), now) >= limit.most()) {
                throw Quote.limitReached(limit);
            }
        }
    }

    /** Which vehicle of its household the permit that is followed is for now (ruling 4). */
    int rank(Holder holder, String typeCode, Renewed renewed, Instant now) {
        return holder.property()
                .map(Holder.Property::uprn)
                .map(uprn -> held.rankAt(uprn, typeCode, renewed, now))
                .orElse(1);
    }

    /**
     * The first limit that has no room for a permit that follows another and takes over its place. Where permits are ranked
     * by household, the rank says who is one too many; a place the other one no longer holds must be free besides.
     */
    Optional<Quote.CountedLimit> findFull(
            List<Quote.CountedLimit> counted, int position, Renewed renewed, Instant now) {
        return counted.stream()
                .filter(limit -> limit.isByProperty() && position > limit.most()
                        || !limits.isHeldBy(limit.key(), renewed.number(), now)
                                && limits.taken(limit.key(), now) >= limit.most())
                .findFirst();
    }

    /**
     * What is to be paid begins with the payment, nobody knows when: its vehicles need all the time from its start on.
     *
     * @throws RefusedException {@code VEHICLE_HAS_PERMIT}
     */
    void requireVehiclesWithoutPermit(Quote quote, List<Vrm> vrms) {
        Term term = quote.term();
        boolean taken = held.findHolding(
                        vrms.subList(0, quote.rules().vehiclesOnRight(vrms.size())),
                        quote.type().code(),
                        quote.scope().mainPlace(),
                        quote.isFree() ? Interval.of(term.from(), term.until()) : Interval.from(term.from()),
                        quote.renews().map(Renewed::number))
                .isPresent();
        if (taken) {
            throw Quote.vehicleHasPermit();
        }
    }
}
