package uk.kerbside.accounts.account;

import uk.kerbside.kernel.Revision;

/** Tells the other services what an account is like now, in the transaction of the change. */
public interface AccountsTold {
    /** @return the revision under which they know it */
    Revision published(Account account);
}
