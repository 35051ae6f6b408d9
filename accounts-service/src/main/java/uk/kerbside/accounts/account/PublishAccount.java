package uk.kerbside.accounts.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import uk.kerbside.accounts.property.PropertyFollowers;
import uk.kerbside.events.Topic;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.republish.Portions;
import uk.kerbside.kit.republish.StateOwner;

/** Publishes accounts: after a change of their own, after one of their property, and all of them when told to. */
@ApplicationScoped
public class PublishAccount implements PropertyFollowers, StateOwner {
    private final Accounts accounts;
    private final AccountsTold told;
    private final AccountSettings settings;

    PublishAccount(Accounts accounts, AccountsTold told, AccountSettings settings) {
        this.accounts = accounts;
        this.told = told;
        this.settings = settings;
    }

    /** Joins the caller's transaction. */
    public void publish(Account account) {
        account.publishedAs(told.published(account));
    }

    /** The same for many at once. */
    void publishAll(Collection<Account> many) {
        Map<String, Revision> revisions = told.publishedAll(many);
        many.forEach(account -> account.publishedAs(revisions.get(account.accountId())));
    }

    @Override
    public void changed(Collection<String> uprns) {
        accounts.listAt(uprns).forEach(this::publish);
    }

    @Override
    public Topic topic() {
        return Topic.ACCOUNTS;
    }

    @Override
    public int republish() {
        return Portions.<String>all(last -> {
            List<String> some = accounts.listAfter(last.orElse(""), settings.republishedAtOnce());
            some.forEach(this::publish);
            return some;
        });
    }

    private void publish(String accountId) {
        accounts.findForUpdate(accountId).ifPresent(this::publish);
    }
}
