package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.catalogue.VehicleRules;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.holder.Holders;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.SetLimits;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.quote.OtherStreet;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.quote.Sponsors;

/** What a permit counts towards that comes back: the same as when it was granted, by the rules it was issued under. */
@ApplicationScoped
class CountedAgain {
    private final PermitTypes types;
    private final Permits permits;
    private final Holders holders;
    private final Sponsors sponsors;
    private final SetLimits setLimits;

    CountedAgain(PermitTypes types, Permits permits, Holders holders, Sponsors sponsors, SetLimits setLimits) {
        this.types = types;
        this.permits = permits;
        this.holders = holders;
        this.sponsors = sponsors;
        this.setLimits = setLimits;
    }

    /** In one order for everybody, so that nobody waits for one who waits for them. */
    List<Quote.CountedLimit> inOrder(Permit permit, Instant now) {
        TypeVersion rules =
                types.get(permit.typeCode()).version(permit.ruleVersion()).orElseThrow();
        Optional<Holder> holder = holders.find(permit.accountId());
        return Stream.concat(ofRules(permit, rules, holder), setOneByOne(permit, rules, holder, now))
                .sorted(Comparator.comparing(Quote.CountedLimit::key))
                .toList();
    }

    private Stream<Quote.CountedLimit> ofRules(Permit permit, TypeVersion rules, Optional<Holder> holder) {
        boolean isElsewhere = holder.filter(known -> OtherStreet.isNamed(rules, known, Optional.of(permit.mainPlace())))
                .isPresent();
        boolean isCounted = isCountedAtProperty(permit, rules);
        return rules.limits().stream()
                .flatMap(limit -> LimitKey.of(
                        permit.typeCode(),
                        isElsewhere ? Limit.Scope.ACCOUNT : limit.scope(),
                        permit.accountId(),
                        permit.uprn(),
                        permit.mainPlace())
                        .map(key -> new Quote.CountedLimit(key, most(limit, key)))
                        .stream())
                .filter(limit -> isCounted || !limit.isByProperty());
    }

    /** One organisation may have a quota of its own in the place of what the rules say. */
    private int most(Limit limit, LimitKey key) {
        return limit.scope() == Limit.Scope.ORGANISATION ? setLimits.find(key).orElse(limit.most()) : limit.most();
    }

    /** Some classes of vehicle are none of those of their household that are limited. */
    private boolean isCountedAtProperty(Permit permit, TypeVersion rules) {
        return permits.findVehicleClass(permit.baseNumber())
                .map(rules.vehicles()::ruleFor)
                .map(VehicleRules.ClassRule::countsTowardsLimit)
                .orElse(true);
    }

    /** The limit of its place, and the quota of who sponsors its holder, or of an organisation for its own staff. */
    private Stream<Quote.CountedLimit> setOneByOne(
            Permit permit, TypeVersion rules, Optional<Holder> holder, Instant now) {
        LimitKey place = new LimitKey(permit.typeCode(), Limit.Scope.PLACE, permit.mainPlace());
        boolean isLimitedByRules = rules.limits().stream().anyMatch(limit -> limit.scope() == Limit.Scope.ORGANISATION);
        Optional<LimitKey> quota = sponsors.findSponsorOf(permit.accountId(), permit.typeCode(), now)
                .or(() -> holder.filter(known -> known.organisation() && !isLimitedByRules)
                        .map(Holder::accountId))
                .map(organisation -> new LimitKey(permit.typeCode(), Limit.Scope.ORGANISATION, organisation));
        return Stream.concat(Stream.of(place), quota.stream())
                .flatMap(key -> setLimits.find(key).stream().map(most -> new Quote.CountedLimit(key, most)));
    }
}
