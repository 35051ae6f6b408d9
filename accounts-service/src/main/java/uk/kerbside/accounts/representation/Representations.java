package uk.kerbside.accounts.representation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who acts for whom. All methods join the caller's transaction. */
public interface Representations {
    void add(Representation representation);

    Optional<Representation> find(String accountId, UUID representationId);

    /** The account a code was given for. */
    Optional<String> findAccountByCode(String hash);

    /** The one a code was given for, locked until the transaction ends. */
    Optional<Representation> findByCodeForUpdate(String hash);

    /** All of an account, the newest first. */
    List<Representation> listOf(String accountId);
}
