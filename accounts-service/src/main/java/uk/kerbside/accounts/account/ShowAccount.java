package uk.kerbside.accounts.account;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.accounts.audit.AccountReads;
import uk.kerbside.accounts.audit.ReadAction;
import uk.kerbside.kit.problem.NotFoundException;

/** Shows an account to its people and to staff. What somebody of the council is shown is written down before. */
@ApplicationScoped
public class ShowAccount {
    private final ReachableAccounts accounts;
    private final AccountReads reads;

    ShowAccount(ReachableAccounts accounts, AccountReads reads) {
        this.accounts = accounts;
        this.reads = reads;
    }

    /**
     * Without a transaction of its own: what belongs to the account is read while it is answered.
     *
     * @param what is shown of it
     * @throws NotFoundException when there is no such account, or it is somebody else's
     */
    public Account show(String accountId, ReadAction what) {
        Account account = accounts.get(accountId);
        reads.writeDown(what, accountId);
        return account;
    }
}
