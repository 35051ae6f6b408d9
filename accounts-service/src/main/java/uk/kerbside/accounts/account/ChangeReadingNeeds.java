package uk.kerbside.accounts.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;

/** A customer reads another language, or needs large print. Counts for messages that are not handed over yet. */
@ApplicationScoped
public class ChangeReadingNeeds {
    private final ReachableAccounts accounts;
    private final PublishAccount publish;

    ChangeReadingNeeds(ReachableAccounts accounts, PublishAccount publish) {
        this.accounts = accounts;
        this.publish = publish;
    }

    /** @param isCurrent throws unless the caller has seen the account as it is */
    @Transactional
    public Account change(String accountId, ReadingNeeds needs, Consumer<Account> isCurrent) {
        Account account = accounts.getForChange(accountId);
        isCurrent.accept(account);
        account.reads(needs);
        // Others do not hear of the needs; that somebody changed the account stands in the journal.
        publish.publish(account);
        return account;
    }
}
