package uk.kerbside.accounts.retention;

import java.time.Instant;
import java.util.List;

/** Holds on accounts, those that were lifted too. Every method joins the caller's transaction. */
public interface AccountHolds {
    /** A hold there is already is lifted by the new one. */
    void place(AccountHold hold);

    /** @return false when there is none */
    boolean lift(String accountId, String by, String role, Instant now);

    /** Those in force, by account, from just after one. */
    List<AccountHold> list(String afterAccountId, int limit);
}
