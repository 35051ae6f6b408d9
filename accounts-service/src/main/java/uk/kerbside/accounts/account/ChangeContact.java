package uk.kerbside.accounts.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;

/** Name, telephone, e-mail and the preferred way to be written to change together. */
@ApplicationScoped
public class ChangeContact {
    private final ReachableAccounts accounts;
    private final PublishAccount publish;

    ChangeContact(ReachableAccounts accounts, PublishAccount publish) {
        this.accounts = accounts;
        this.publish = publish;
    }

    /** @param isCurrent throws unless the caller has seen the account as it is */
    @Transactional
    public Account change(String accountId, Contact contact, Consumer<Account> isCurrent) {
        Account account = accounts.getForChange(accountId);
        isCurrent.accept(account);
        account.change(contact);
        publish.publish(account);
        return account;
    }
}
