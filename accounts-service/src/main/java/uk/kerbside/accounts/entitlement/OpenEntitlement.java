package uk.kerbside.accounts.entitlement;

import java.time.Instant;
import java.util.UUID;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** One about which something can still be decided. */
final class OpenEntitlement {
    private OpenEntitlement() {}

    /**
     * @throws NotFoundException when the account has no such entitlement
     * @throws RefusedException {@code ENTITLEMENT_OVER}
     */
    static Entitlement get(Entitlements entitlements, String accountId, UUID entitlementId, Instant now) {
        Entitlement found = entitlements
                .find(accountId, entitlementId)
                .orElseThrow(() -> new NotFoundException("There is no such entitlement on this account."));
        if (found.statusAt(now).isOver()) {
            throw new RefusedException(
                    EntitlementRefusal.ENTITLEMENT_OVER, "Claim it anew with the badge or paper that is good today.");
        }
        return found;
    }
}
