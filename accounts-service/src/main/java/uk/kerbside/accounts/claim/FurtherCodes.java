package uk.kerbside.accounts.claim;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.kit.problem.RefusedException;

/** Codes other than those of accounts nobody owns: people type them in one place. Joins the caller's transaction. */
public interface FurtherCodes {
    /**
     * Lets a login do what a code was given for; the code cannot be used again.
     *
     * @return the account it is about; empty when it is none of these codes
     * @throws RefusedException when that login cannot
     */
    Optional<Account> use(String hash, String subject, Instant now);
}
