package uk.kerbside.helpline.customer;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.kit.replica.Replicas;

/** An account that was erased since is still one that things happened to. */
@ApplicationScoped
class CustomersOfAccounts implements Customers {
    private final Replicas replicas;

    CustomersOfAccounts(Replicas replicas) {
        this.replicas = replicas;
    }

    @Override
    public boolean isKnown(String accountId) {
        return replicas.revision(AccountPublished.class, accountId).isPresent();
    }
}
