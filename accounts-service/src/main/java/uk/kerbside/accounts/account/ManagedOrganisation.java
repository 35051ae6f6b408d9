package uk.kerbside.accounts.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.accounts.AccountKind;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** An organisation's account as those who manage it change who else does. Joins the caller's transaction. */
@ApplicationScoped
public class ManagedOrganisation {
    private final Accounts accounts;
    private final ReachableAccounts reachable;
    private final PublishAccount publish;
    private final CurrentActor currentActor;

    ManagedOrganisation(
            Accounts accounts, ReachableAccounts reachable, PublishAccount publish, CurrentActor currentActor) {
        this.accounts = accounts;
        this.reachable = reachable;
        this.publish = publish;
        this.currentActor = currentActor;
    }

    /**
     * The account, locked until the transaction ends.
     *
     * @throws NotFoundException when there is no such account within reach
     * @throws RefusedException {@code NOT_AN_ORGANISATION}; {@code SCOPE_MISSING} for a trusted person, whatever they are
     *     trusted with
     */
    public Account getForChange(String accountId) {
        Account account = reachable.getForChange(accountId);
        if (account.kind() != AccountKind.ORGANISATION) {
            throw new RefusedException(
                    AccountRefusal.NOT_AN_ORGANISATION, "The account is a person's: it has a holder and no managers.");
        }
        Actor actor = currentActor.actor();
        if (!account.members().mayManage(actor.subject()) && !actor.isStaff()) {
            throw new RefusedException(CommonProblem.SCOPE_MISSING, "Only those who manage the organisation do this.");
        }
        return account;
    }

    /** Keeps everybody else from changing it until the transaction ends. */
    public void lock(String accountId) {
        accounts.findForUpdate(accountId);
    }

    /** Something about who manages it was done; the account's journal says by whom. */
    public void tell(Account account) {
        publish.publish(account);
    }

    /**
     * A login manages it from now on, with the same rights as all others.
     *
     * @return empty when it is a member already
     */
    public Optional<Account> join(String accountId, String subject, String label, Instant now) {
        return accounts.findForUpdate(accountId)
                .filter(account -> account.members().joinManagers(subject, label, now))
                .map(account -> {
                    publish.publish(account);
                    return account;
                });
    }

    /**
     * One no longer does.
     *
     * @return their login
     * @throws NotFoundException when nobody is called so
     * @throws RefusedException {@code LAST_OF_ORGANISATION}
     */
    public String remove(Account account, String memberId) {
        String login = account.members()
                .loginOf(memberId)
                .orElseThrow(
                        () -> new NotFoundException("Nobody who manages the organisation is called " + memberId + "."));
        if (account.members().managers().size() == 1) {
            throw new RefusedException(
                    AccountRefusal.LAST_OF_ORGANISATION,
                    "Invite somebody else first, and leave when they have accepted.");
        }
        account.members().removeManager(memberId);
        publish.publish(account);
        return login;
    }
}
