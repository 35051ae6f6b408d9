package uk.kerbside.accounts.account;

import java.util.Collection;
import java.util.Map;
import uk.kerbside.kernel.Revision;

/** Tells the other services what an account is like now, in the transaction of the change. */
public interface AccountsTold {
    /**
     * The same of many at once.
     *
     * @return the revisions under which they know them, by account
     */
    Map<String, Revision> publishedAll(Collection<Account> accounts);

    /** @return the revision under which they know it */
    Revision published(Account account);
}
