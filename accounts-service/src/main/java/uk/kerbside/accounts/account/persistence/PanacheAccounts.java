package uk.kerbside.accounts.account.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.AccountRefusal;
import uk.kerbside.accounts.account.Accounts;
import uk.kerbside.events.accounts.MemberRole;
import uk.kerbside.kit.problem.RefusedException;

@ApplicationScoped
class PanacheAccounts implements Accounts, PanacheRepositoryBase<Account, String> {
    private static final int WRITTEN_AT_ONCE = 100;
    private static final String ONE_FOR_EACH_LOGIN = "one_own_account_for_each_login";

    @Override
    public void add(Account account) {
        try {
            persistAndFlush(account);
        } catch (ConstraintViolationException e) {
            if (ONE_FOR_EACH_LOGIN.equals(e.getConstraintName())) {
                throw new RefusedException(
                        AccountRefusal.ACCOUNT_EXISTS, "This login has an account of its own: go on with that one.");
            }
            throw e;
        }
    }

    @Override
    public void addAll(List<Account> unowned) {
        getEntityManager().unwrap(Session.class).setJdbcBatchSize(WRITTEN_AT_ONCE);
        persist(unowned);
    }

    @Override
    public Optional<Account> find(String accountId) {
        return findByIdOptional(accountId);
    }

    @Override
    public Optional<Account> findForUpdate(String accountId) {
        // A query, so that the row is locked first and its collections are read afterwards, as they are by then.
        return find("accountId", accountId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public Optional<Account> findOwnedBy(String subject) {
        return getEntityManager()
                .createQuery(
                        "select a from Account a join a.members m where m.subject = :subject and m.role = :owner",
                        Account.class)
                .setParameter("subject", subject)
                .setParameter("owner", MemberRole.OWNER)
                .getResultStream()
                .findFirst();
    }

    @Override
    public boolean ownsOne(String subject) {
        return getEntityManager()
                        .createQuery(
                                "select count(*) from Account a join a.members m"
                                        + " where m.subject = :subject and m.role = :owner",
                                Long.class)
                        .setParameter("subject", subject)
                        .setParameter("owner", MemberRole.OWNER)
                        .getSingleResult()
                > 0;
    }

    @Override
    public List<String> listByPhone(String e164, int limit) {
        return getEntityManager()
                .createQuery("select accountId from Account where phone = :phone order by accountId", String.class)
                .setParameter("phone", e164)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<String> listAt(Collection<String> uprns) {
        return getEntityManager()
                .createQuery("select accountId from Account where uprn in :uprns order by accountId", String.class)
                .setParameter("uprns", uprns)
                .getResultList();
    }

    @Override
    public List<String> listAfter(String accountId, int limit) {
        return getEntityManager()
                .createQuery("select accountId from Account where accountId > :last order by accountId", String.class)
                .setParameter("last", accountId)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<Account> listOf(Collection<String> accountIds) {
        return list("accountId in ?1 order by openedAt desc, accountId", accountIds);
    }
}
