package uk.kerbside.accounts.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.problem.RefusedException;

/** The accounts there are. */
public interface Accounts {
    /** @throws RefusedException {@code ACCOUNT_EXISTS} when its owner has one already, also one opened this instant */
    void add(Account account);

    /** Adds accounts nobody owns yet; they are written with the transaction. */
    void addAll(List<Account> unowned);

    Optional<Account> find(String accountId);

    /** Locked until the transaction ends. */
    Optional<Account> findForUpdate(String accountId);

    /** Whether a login has an account of its own. */
    boolean ownsOne(String subject);

    /** The account of its own that a login has. */
    Optional<Account> findOwnedBy(String subject);

    /** Accounts with this telephone number, in E.164, at most so many. */
    List<String> listByPhone(String e164, int limit);

    /** Accounts of those who live at one of these properties. */
    List<String> listAt(Collection<String> uprns);

    /** Accounts by id, from just after one. */
    List<String> listAfter(String accountId, int limit);

    /** These accounts, the newest first. */
    List<Account> listOf(Collection<String> accountIds);
}
