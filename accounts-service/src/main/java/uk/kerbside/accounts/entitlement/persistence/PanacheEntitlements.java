package uk.kerbside.accounts.entitlement.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import uk.kerbside.accounts.account.GrantedEntitlements;
import uk.kerbside.accounts.entitlement.Entitlement;
import uk.kerbside.accounts.entitlement.EntitlementRefusal;
import uk.kerbside.accounts.entitlement.EntitlementStatus;
import uk.kerbside.accounts.entitlement.Entitlements;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.kit.problem.RefusedException;

@ApplicationScoped
class PanacheEntitlements implements Entitlements, GrantedEntitlements, PanacheRepositoryBase<Entitlement, UUID> {
    private static final String ONE_CLAIM = "one_claim_of_a_kind_waits_for_an_account";

    @Override
    public void add(Entitlement entitlement) {
        // An earlier claim that has just lapsed makes way first: by itself Hibernate writes what is new before what is
        // changed.
        flush();
        try {
            persistAndFlush(entitlement);
        } catch (ConstraintViolationException e) {
            if (ONE_CLAIM.equals(e.getConstraintName())) {
                throw new RefusedException(
                        EntitlementRefusal.ENTITLEMENT_CLAIMED_ALREADY,
                        "Take the earlier claim back if it was mistyped, then claim anew.");
            }
            throw e;
        }
    }

    @Override
    public Optional<Entitlement> find(String accountId, UUID entitlementId) {
        return find("accountId = ?1 and entitlementId = ?2", accountId, entitlementId)
                .firstResultOptional();
    }

    @Override
    public Optional<Entitlement> findClaimed(String accountId, String kind) {
        return find("accountId = ?1 and kind = ?2 and status = ?3", accountId, kind, EntitlementStatus.CLAIMED)
                .firstResultOptional();
    }

    @Override
    public List<Entitlement> listOf(String accountId) {
        return list("accountId = ?1 order by claimedAt desc, entitlementId desc", accountId);
    }

    @Override
    public boolean isOnAnotherAccount(Entitlement entitlement) {
        return entitlement.number().isPresent()
                && count(
                                "number = ?1 and accountId <> ?2 and status in (?3, ?4)",
                                entitlement.number().get(),
                                entitlement.accountId(),
                                EntitlementStatus.CLAIMED,
                                EntitlementStatus.CHECKED)
                        > 0;
    }

    /** The longest-lasting of a kind; whoever hears of it compares its end with the day. */
    @Override
    public Map<String, List<AccountPublished.Entitlement>> granted(Collection<String> accountIds) {
        return list("accountId in ?1 and status = ?2 order by kind, endsAt desc", accountIds, EntitlementStatus.CHECKED)
                .stream()
                .collect(Collectors.groupingBy(
                        Entitlement::accountId,
                        Collectors.collectingAndThen(Collectors.toList(), PanacheEntitlements::outcomes)));
    }

    private static List<AccountPublished.Entitlement> outcomes(List<Entitlement> longestFirst) {
        return longestFirst.stream()
                .collect(Collectors.toMap(
                        Entitlement::kind,
                        one -> new AccountPublished.Entitlement(one.kind(), true, one.endsAt()),
                        (longest, shorter) -> longest,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }
}
