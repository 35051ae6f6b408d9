package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.limit.HeldBeside;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.limit.SetLimits;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.quote.Sponsors;

/** Takes the places of a permit that had given them back, under the rules it was issued under. Joins the caller's transaction. */
@ApplicationScoped
class TakePlacesAgain {
    private final Limits limits;
    private final SetLimits setLimits;
    private final Sponsors sponsors;
    private final Permits permits;
    private final PermitTypes types;

    TakePlacesAgain(Limits limits, SetLimits setLimits, Sponsors sponsors, Permits permits, PermitTypes types) {
        this.limits = limits;
        this.setLimits = setLimits;
        this.sponsors = sponsors;
        this.permits = permits;
        this.types = types;
    }

    /**
     * @param beyondLimits whether it takes them though none is free
     * @throws RefusedException {@code LIMIT_REACHED}
     */
    void of(Permit permit, boolean beyondLimits, Instant now) {
        // One that follows it has taken its places over: the two together count once.
        boolean isFollowed = permits.findSuccessor(permit.number()).isPresent();
        if (isFollowed || !now.isBefore(permit.validUntil())) {
            return;
        }
        for (Quote.CountedLimit limit : inOrder(permit, now)) {
            if (!limits.take(limit.key(), limit.most(), permit.number(), permit.validUntil(), now)) {
                if (!beyondLimits) {
                    throw Quote.limitReached(limit);
                }
                limits.holdBeside(List.of(new HeldBeside(limit.key(), permit.number(), permit.validUntil())), now);
            }
        }
    }

    /** In one order for everybody, so that nobody waits for one who waits for them. */
    private List<Quote.CountedLimit> inOrder(Permit permit, Instant now) {
        TypeVersion rules =
                types.get(permit.typeCode()).version(permit.ruleVersion()).orElseThrow();
        Stream<Quote.CountedLimit> ofRules = rules.limits().stream()
                .map(limit -> LimitKey.of(
                                permit.typeCode(), limit.scope(), permit.accountId(), permit.uprn(), permit.mainPlace())
                        .map(key -> new Quote.CountedLimit(key, limit.most())))
                .flatMap(Optional::stream)
                .filter(limit -> !limit.isByProperty() || counts(permit, rules));
        return Stream.concat(ofRules, setOneByOne(permit, now))
                .sorted(Comparator.comparing(limit -> limit.key().toString()))
                .toList();
    }

    /** Whether a vehicle of its class is one of those of its household that are limited. */
    private boolean counts(Permit permit, TypeVersion rules) {
        return permits.findVehicleClass(permit.baseNumber())
                .map(own -> rules.vehicles().ruleFor(own).countsTowardsLimit())
                .orElse(true);
    }

    /** The limit of its place, and the quota of who sponsors its holder. */
    private Stream<Quote.CountedLimit> setOneByOne(Permit permit, Instant now) {
        LimitKey place = new LimitKey(permit.typeCode(), Limit.Scope.PLACE, permit.mainPlace());
        Optional<LimitKey> quota = sponsors.findSponsorOf(permit.accountId(), permit.typeCode(), now)
                .map(sponsor -> new LimitKey(permit.typeCode(), Limit.Scope.ORGANISATION, sponsor));
        return Stream.concat(Stream.of(place), quota.stream())
                .flatMap(key -> setLimits.find(key).stream().map(most -> new Quote.CountedLimit(key, most)));
    }
}
