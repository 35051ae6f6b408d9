package uk.kerbside.accounts.account.events;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.AccountsTold;
import uk.kerbside.accounts.property.Properties;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.journal.Journal;

@ApplicationScoped
class JournalledAccounts implements AccountsTold {
    private final Journal journal;
    private final Properties properties;

    JournalledAccounts(Journal journal, Properties properties) {
        this.journal = journal;
        this.properties = properties;
    }

    @Override
    public Revision published(Account account) {
        return journal.append(
                account.accountId(), AccountPublished.class, revision -> account.published(revision, properties::find));
    }
}
