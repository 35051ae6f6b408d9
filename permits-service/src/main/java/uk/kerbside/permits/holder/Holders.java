package uk.kerbside.permits.holder;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** Holders, as far as accounts has told. */
public interface Holders {
    /** The account as it is at this moment; empty when it was never heard of or its person is gone. */
    Optional<Holder> find(String accountId);

    /** The same for many at once, by account id. */
    default Map<String, Holder> known(Collection<String> accountIds) {
        Map<String, Holder> found = new HashMap<>();
        accountIds.forEach(accountId -> find(accountId).ifPresent(holder -> found.put(accountId, holder)));
        return found;
    }

    /** Whether this login belongs to the account, or to another one at the same property: their own household. */
    boolean isOwnHousehold(String subject, String accountId);

    /**
     * Nobody decides about their own household.
     *
     * @throws RefusedException {@code OWN_HOUSEHOLD}
     */
    default void requireNotOwnHousehold(String subject, String accountId) {
        if (isOwnHousehold(subject, accountId)) {
            throw new RefusedException(
                    HolderRefusal.OWN_HOUSEHOLD, "It is about your own household: a colleague decides it.");
        }
    }

    /** @throws NotFoundException when there is none */
    default Holder get(String accountId) {
        return find(accountId).orElseThrow(() -> new NotFoundException("There is no account " + accountId + "."));
    }
}
