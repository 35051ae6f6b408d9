package uk.kerbside.accounts.representation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.ReachableAccounts;
import uk.kerbside.accounts.audit.ReadAction;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.audit.ReadAudit;
import uk.kerbside.kit.problem.NotFoundException;

/** Shows who acts or acted for a holder by law. The papers name people: who is shown them is written down before. */
@ApplicationScoped
public class ShowRepresentations {
    private final ReachableAccounts accounts;
    private final Representations representations;
    private final ReadAudit audit;
    private final CurrentActor currentActor;

    ShowRepresentations(
            ReachableAccounts accounts, Representations representations, ReadAudit audit, CurrentActor currentActor) {
        this.accounts = accounts;
        this.representations = representations;
        this.audit = audit;
        this.currentActor = currentActor;
    }

    /** What an account has, the newest first. */
    public record Shown(Account account, List<Representation> representations) {
        public Shown {
            representations = List.copyOf(representations);
        }
    }

    /** @throws NotFoundException when there is no such account within reach */
    @Transactional
    public Shown show(String accountId) {
        Account account = accounts.get(accountId);
        audit.record(
                currentActor.actor(),
                ReadAction.LIST_REPRESENTATIONS,
                Optional.empty(),
                List.of("account:" + accountId));
        return new Shown(account, representations.listOf(accountId));
    }
}
