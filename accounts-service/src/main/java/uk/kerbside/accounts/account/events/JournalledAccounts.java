package uk.kerbside.accounts.account.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.AccountsTold;
import uk.kerbside.accounts.property.Property;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.journal.Journal;

@ApplicationScoped
class JournalledAccounts implements AccountsTold {
    private final Journal journal;

    JournalledAccounts(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Revision published(Account account, Optional<Property> property) {
        return journal.append(
                account.accountId(), AccountPublished.class, revision -> account.published(revision, property));
    }
}
