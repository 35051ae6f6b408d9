package uk.kerbside.accounts.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Membership;
import uk.kerbside.kit.actor.Memberships;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** The accounts the current actor may see and change: their own, or as staff the one they act for. */
@ApplicationScoped
public class ReachableAccounts {
    /** What a trusted person must be trusted with to change an account, and to see what is its holder's alone. */
    public static final String SCOPE = "account";

    private final Accounts accounts;
    private final CurrentActor currentActor;
    private final Memberships memberships;

    ReachableAccounts(Accounts accounts, CurrentActor currentActor, Memberships memberships) {
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.memberships = memberships;
    }

    /** @throws NotFoundException when there is no such account, or it is somebody else's */
    public Account get(String accountId) {
        return accounts.find(accountId)
                .filter(account -> currentActor.mayReach(accountId))
                .orElseThrow(() -> unknown(accountId));
    }

    /** The accounts the current login is a member of, the newest first. */
    public List<Account> listOwn() {
        return accounts.listOf(memberships.accountsOf(currentActor.actor().subject()).stream()
                .map(Membership::accountId)
                .toList());
    }

    /**
     * The account, locked until the transaction ends. Whoever is a member no longer once it is locked does not get it.
     *
     * @throws NotFoundException as above
     * @throws RefusedException {@code ON_BEHALF_OF_MISSING} when staff do not say for whom they act, {@code
     *     ACCOUNT_NOT_CHOSEN} when somebody does not who acts in another's place and has further accounts, {@code
     *     SCOPE_MISSING} when a trusted person was not trusted with this
     */
    public Account getForChange(String accountId) {
        if (!currentActor.mayReach(accountId)) {
            throw unknown(accountId);
        }
        Actor actor = currentActor.actor();
        List<Membership> all = memberships.accountsOf(actor.subject());
        Optional<Membership> own = all.stream()
                .filter(membership -> membership.accountId().equals(accountId))
                .findFirst();
        if (own.isEmpty() && !actor.isStaff()) {
            // A member until a moment ago: what was read at the beginning of the request no longer counts.
            throw unknown(accountId);
        }
        if (actor.onBehalfOf().isEmpty()) {
            requireChosen(own, all.size());
        }
        own.ifPresent(ReachableAccounts::requireScope);
        return accounts.findForUpdate(accountId)
                .filter(account -> own.isEmpty() || account.members().include(actor.subject()))
                .orElseThrow(() -> unknown(accountId));
    }

    private static void requireChosen(Optional<Membership> own, int accounts) {
        if (own.isEmpty()) {
            throw new RefusedException(
                    CommonProblem.ON_BEHALF_OF_MISSING,
                    "Name the account you act for in " + CurrentActor.ON_BEHALF_OF + ".");
        }
        // What is done in another's place is recorded so only when it is known in whose.
        if (own.get().basis().isPresent() && accounts > 1) {
            throw new RefusedException(
                    CommonProblem.ACCOUNT_NOT_CHOSEN,
                    "You act for its holder, and for others: name the account in " + CurrentActor.ON_BEHALF_OF + ".");
        }
    }

    private static void requireScope(Membership membership) {
        if (!membership.allows(SCOPE)) {
            throw new RefusedException(
                    CommonProblem.SCOPE_MISSING, "The account's holder has not trusted you with \"" + SCOPE + "\".");
        }
    }

    private static NotFoundException unknown(String accountId) {
        return new NotFoundException("There is no account " + accountId + ".");
    }
}
