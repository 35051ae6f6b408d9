package uk.kerbside.accounts.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** An account without a login gets one. Joins the caller's transaction. */
@ApplicationScoped
public class JoinAccount {
    private final Accounts accounts;
    private final ReachableAccounts reachable;
    private final PublishAccount publish;

    JoinAccount(Accounts accounts, ReachableAccounts reachable, PublishAccount publish) {
        this.accounts = accounts;
        this.reachable = reachable;
        this.publish = publish;
    }

    /**
     * @throws NotFoundException when there is no such account, or it is not the one staff act for
     * @throws RefusedException {@code HOLDER_HAS_DIED}
     */
    public Account getWithinReach(String accountId) {
        return requireAlive(reachable.getForChange(accountId));
    }

    /** Keeps everybody else from changing the account until the transaction ends. */
    public void lock(String accountId) {
        accounts.findForUpdate(accountId);
    }

    /**
     * Makes a login the account's: its owner, or, for somebody who has an account of their own, a joint member.
     *
     * @throws RefusedException {@code HOLDER_HAS_DIED}
     * @return empty when it has a login meanwhile, or that login acts in its holder's place: it is not the holder's
     */
    public Optional<Account> join(String accountId, String subject) {
        return accounts.findForUpdate(accountId)
                .map(JoinAccount::requireAlive)
                .filter(account -> !account.members().includeTheHolder())
                .filter(account -> account.members().join(subject, accounts.ownsOne(subject)))
                .map(account -> {
                    publish.publish(account);
                    return account;
                });
    }

    /** Nobody else becomes the holder by a code that was theirs. */
    private static Account requireAlive(Account account) {
        if (account.deathRecordedAt().isPresent()) {
            throw new RefusedException(
                    AccountRefusal.HOLDER_HAS_DIED,
                    "Whoever settles what they leave acts as executor, by a code of their own.");
        }
        return account;
    }
}
