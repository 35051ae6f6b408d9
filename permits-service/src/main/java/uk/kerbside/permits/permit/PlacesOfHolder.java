package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.Eligibility;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.quote.Quote;

/** The places a permit takes because of who holds it; those of its property and its place stay when the holder changes. */
@ApplicationScoped
class PlacesOfHolder {
    private final PermitTypes types;
    private final Limits limits;

    PlacesOfHolder(PermitTypes types, Limits limits) {
        this.types = types;
        this.limits = limits;
    }

    /**
     * They are taken for another holder, and given back for the one before.
     *
     * @throws RefusedException {@code NOT_TRANSFERABLE}, {@code LIMIT_REACHED}
     */
    void move(Permit permit, Holder heir, Instant now) {
        TypeVersion rules =
                types.get(permit.typeCode()).version(permit.ruleVersion()).orElseThrow();
        boolean fits = rules.eligibility().holder() == Eligibility.HolderKind.ANY
                || heir.organisation() == (rules.eligibility().holder() == Eligibility.HolderKind.ORGANISATION);
        if (rules.eligibility().sponsored() || !fits || heir.accountId().equals(permit.accountId())) {
            throw new RefusedException(
                    PermitRefusal.NOT_TRANSFERABLE,
                    "This permit cannot be that account's: it needs a sponsor, is for another kind of account, or is"
                            + " theirs already.");
        }
        List<Limit> ofHolder = rules.limits().stream()
                .filter(limit -> isOfHolder(limit.scope()))
                .toList();
        // Those it gives back as well: two who take each other's permits over would each wait for the other.
        limits.lockAll(
                permit.number(),
                ofHolder.stream()
                        .map(limit -> key(permit, limit, heir.accountId()))
                        .toList());
        ofHolder.forEach(limit -> move(permit, limit, heir.accountId(), now));
    }

    private static boolean isOfHolder(Limit.Scope scope) {
        return switch (scope) {
            case ACCOUNT, ORGANISATION, CAR_PARK -> true;
            case HOUSEHOLD, PROPERTY, PLACE -> false;
        };
    }

    private void move(Permit permit, Limit limit, String toAccountId, Instant now) {
        LimitKey to = key(permit, limit, toAccountId);
        if (!limits.take(to, limit.most(), permit.number(), permit.validUntil(), now)) {
            throw Quote.limitReached(new Quote.CountedLimit(to, limit.most()));
        }
        limits.giveBackOf(key(permit, limit, permit.accountId()), permit.number());
    }

    private static LimitKey key(Permit permit, Limit limit, String accountId) {
        return LimitKey.of(permit.typeCode(), limit.scope(), accountId, Optional.empty(), permit.mainPlace())
                .orElseThrow();
    }
}
