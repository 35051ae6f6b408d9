package uk.kerbside.accounts.entitlement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.kit.problem.RefusedException;

/** What accounts claim and were granted. All methods join the caller's transaction, which has locked the account. */
public interface Entitlements {
    /** @throws RefusedException {@code ENTITLEMENT_CLAIMED_ALREADY} when one of its kind waits for an officer */
    void add(Entitlement entitlement);

    Optional<Entitlement> find(String accountId, UUID entitlementId);

    /** One of a kind that waits for an officer. */
    Optional<Entitlement> findClaimed(String accountId, String kind);

    /** All of an account, the newest first. */
    List<Entitlement> listOf(String accountId);

    /** Whether another account has the same number on record and was not refused it. */
    boolean isOnAnotherAccount(Entitlement entitlement);
}
