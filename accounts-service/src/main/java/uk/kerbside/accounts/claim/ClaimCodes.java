package uk.kerbside.accounts.claim;

import java.time.Instant;
import java.util.Optional;

/** The codes that are good, and the tries with codes that were not. Joins the caller's transaction. */
public interface ClaimCodes {
    /** The account's only code from now on. */
    void save(String accountId, String hash, Instant madeAt, Instant until);

    /** The account a code was made for, whether it is still good or not. */
    Optional<String> findAccount(String hash);

    /** The account a code means; the code cannot be used again. */
    Optional<String> use(String hash, Instant now);

    /** Wrong codes of a login since then, locked until the transaction ends. */
    int failedSince(String subject, Instant since);

    /** Counts one more; those before {@code since} are forgotten. */
    void countFailed(String subject, Instant now, Instant since);
}
