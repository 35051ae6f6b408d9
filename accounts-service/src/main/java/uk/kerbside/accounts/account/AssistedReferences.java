package uk.kerbside.accounts.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What other services call the people they brought. All methods join the caller's transaction. */
public interface AssistedReferences {
    /** Nobody else opens accounts for references until the transaction ends. */
    void lock();

    /** The accounts of those of these references that were brought before. */
    Map<String, String> accountsOf(Collection<String> references);

    /** Accounts without a login that were opened for people with one of these keys, the oldest first. */
    List<Known> listByPerson(Collection<String> personKeys);

    void save(List<Reference> references);

    /** A reference, and the account it means. */
    record Reference(String reference, String accountId, String personKey, Instant openedAt) {}

    /** Somebody who was brought before. */
    record Known(String personKey, String accountId, Optional<String> email, Optional<String> phone) {}
}
