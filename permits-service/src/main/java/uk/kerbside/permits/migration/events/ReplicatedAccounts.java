package uk.kerbside.permits.migration.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.kit.replica.Replicas;
import uk.kerbside.permits.migration.HeardAccounts;

/** Looks into the local copy of what accounts published. */
@ApplicationScoped
class ReplicatedAccounts implements HeardAccounts {
    private final Replicas replicas;

    ReplicatedAccounts(Replicas replicas) {
        this.replicas = replicas;
    }

    @Override
    public Set<String> missing(Set<String> accountIds) {
        Set<String> missing = new HashSet<>(accountIds);
        missing.removeAll(replicas.heard(AccountPublished.class, accountIds));
        return missing;
    }
}
