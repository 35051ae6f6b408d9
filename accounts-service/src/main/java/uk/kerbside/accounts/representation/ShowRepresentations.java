package uk.kerbside.accounts.representation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.ReachableAccounts;
import uk.kerbside.accounts.audit.AccountReads;
import uk.kerbside.accounts.audit.ReadAction;
import uk.kerbside.kit.problem.NotFoundException;

/** Shows who acts or acted for a holder by law. The papers name people: who is shown them is written down before. */
@ApplicationScoped
public class ShowRepresentations {
    private final ReachableAccounts accounts;
    private final Representations representations;
    private final AccountReads reads;

    ShowRepresentations(ReachableAccounts accounts, Representations representations, AccountReads reads) {
        this.accounts = accounts;
        this.representations = representations;
        this.reads = reads;
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
        reads.writeDown(ReadAction.LIST_REPRESENTATIONS, accountId);
        return new Shown(account, representations.listOf(accountId));
    }
}
