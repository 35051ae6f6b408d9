package uk.kerbside.permits.quote;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.limit.SetLimits;

/** Whether there is room for one permit more: in the household, at the property, for the vehicle. */
@ApplicationScoped
class FreePlaces {
    private final Limits limits;
    private final SetLimits setLimits;
    private final HeldPermits held;
    private final Queues queues;
    private final Sponsors sponsors;
    private final CouncilClock clock;

    FreePlaces(
            Limits limits,
            SetLimits setLimits,
            HeldPermits held,
            Queues queues,
            Sponsors sponsors,
            CouncilClock clock) {
        this.limits = limits;
        this.setLimits = setLimits;
        this.held = held;
        this.queues = queues;
        this.sponsors = sponsors;
        this.clock = clock;
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
     * What a permit counts towards: what the rules limit, the quota of its organisation, and its place, where that has a
     * limit.
     *
     * @param isElsewhere whether it has nothing to do with the holder's property, so that it is counted by account
     * @throws RefusedException {@code NOT_SPONSORED}, {@code NO_PROPERTY}
     */
    List<Quote.CountedLimit> counted(
            String typeCode, TypeVersion rules, Holder holder, Scope scope, boolean isElsewhere) {
        LimitKey place = new LimitKey(typeCode, Limit.Scope.PLACE, scope.mainPlace());
        return Stream.of(
                        rules.limits().stream().map(limit -> ofRules(typeCode, limit, holder, scope, isElsewhere)),
                        ofOrganisation(typeCode, rules, holder),
                        setLimits.find(place).stream().map(most -> new Quote.CountedLimit(place, most)))
                .flatMap(limits -> limits)
                .toList();
    }

    /**
     * Who is vouched for by somebody they will leave has a permit to the end of that day (ruling 15).
     *
     * @throws RefusedException {@code NOT_SPONSORED} when it would begin no earlier
     */
    Term whileSponsored(String typeCode, TypeVersion rules, Holder holder, Term term) {
        if (!rules.eligibility().sponsored()) {
            return term;
        }
        Optional<Instant> end = sponsors.findEndOf(holder.accountId(), typeCode);
        if (end.filter(term.from()::isBefore).isEmpty() && end.isPresent()) {
            throw new RefusedException(
                    QuoteRefusal.NOT_SPONSORED, "You have left the organisation by then. Ask your new employer.");
        }
        return end.filter(term.until()::isAfter)
                .map(earlier -> new Term(term.length(), term.from(), earlier))
                .orElse(term);
    }

    /** One organisation may have a quota of its own in the place of what the rules say. */
    private Quote.CountedLimit ofRules(String typeCode, Limit limit, Holder holder, Scope scope, boolean isElsewhere) {
        LimitKey key = key(typeCode, isElsewhere ? Limit.Scope.ACCOUNT : limit.scope(), holder, scope);
        int most =
                limit.scope() == Limit.Scope.ORGANISATION ? setLimits.find(key).orElse(limit.most()) : limit.most();
        return new Quote.CountedLimit(key, most);
    }

    /** A sponsored permit counts towards its sponsor's quota; an organisation's own, where it has one for its staff. */
    private Stream<Quote.CountedLimit> ofOrganisation(String typeCode, TypeVersion rules, Holder holder) {
        if (rules.eligibility().sponsored()) {
            String sponsor = sponsors.findSponsorOf(holder.accountId(), typeCode, clock.now())
                    .orElseThrow(() -> new RefusedException(
                            QuoteRefusal.NOT_SPONSORED,
                            "Ask your employer for an invitation, take it up, then come back."));
            LimitKey key = new LimitKey(typeCode, Limit.Scope.ORGANISATION, sponsor);
            return Stream.of(new Quote.CountedLimit(key, setLimits.find(key).orElse(0)));
        }
        boolean isLimitedByRules = rules.limits().stream().anyMatch(limit -> limit.scope() == Limit.Scope.ORGANISATION);
        if (!holder.organisation() || isLimitedByRules) {
            return Stream.empty();
        }
        LimitKey key = new LimitKey(typeCode, Limit.Scope.ORGANISATION, holder.accountId());
        return setLimits.find(key).stream().map(most -> new Quote.CountedLimit(key, most));
    }

    /**
     * A place with a limit has room for who held one there until lately; and for others while one is free that nobody waits
     * for.
     *
     * @throws RefusedException {@code LIMIT_REACHED}
     */
    void requireRoomAtPlace(List<Quote.CountedLimit> counted, String accountId, Instant now) {
        counted.stream().filter(Quote.CountedLimit::isOfPlace).forEach(limit -> {
            LimitKey key = limit.key();
            boolean isFull = limits.taken(key, now) >= limit.most() || queues.isSomebodyWaiting(key);
            if (isFull
                    && held.findKept(accountId, key.typeCode(), key.of(), now).isEmpty()) {
                throw Quote.limitReached(limit);
            }
        });
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
            if (limit.isOfPlace()) {
                continue;
            }
            boolean oneTooMany = limit.isByProperty() && position > limit.most();
            if (oneTooMany || limits.taken(limit.key(), now) >= limit.most()) {
                throw Quote.limitReached(limit);
            }
        }
    }

    /** Which vehicle of its household the permit that is followed is for at present (ruling 4). */
    int rank(Holder holder, String typeCode, Renewed renewed, Instant now) {
        return holder.property()
                .map(Holder.Property::uprn)
                .map(uprn -> held.rankAt(uprn, typeCode, renewed, now))
                .orElse(1);
    }

    /**
     * The first limit that has no room for a permit that follows another and takes over its place. Where permits are ranked
     * by household, the rank says who is one too many; a place the other one no longer holds must be free besides. Where
     * others wait, it is free only for who was offered it.
     */
    Optional<Quote.CountedLimit> findFull(
            List<Quote.CountedLimit> counted, int position, Renewed renewed, String accountId, Instant now) {
        return counted.stream()
                .filter(limit -> limit.isByProperty() && position > limit.most()
                        || !limits.isHeldBy(limit.key(), renewed.number(), now) && isFull(limit, accountId, now))
                .findFirst();
    }

    private boolean isFull(Quote.CountedLimit limit, String accountId, Instant now) {
        LimitKey key = limit.key();
        if (!limit.isOfPlace()) {
            return limits.taken(key, now) >= limit.most();
        }
        boolean isTheirs = queues.findOffer(accountId, key, now).isPresent()
                || held.findKept(accountId, key.typeCode(), key.of(), now).isPresent();
        return !isTheirs && (limits.taken(key, now) >= limit.most() || queues.isSomebodyWaiting(key));
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
