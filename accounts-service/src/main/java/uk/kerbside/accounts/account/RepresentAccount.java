package uk.kerbside.accounts.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.accounts.LegalBasis;

/** A login begins or ceases to act for an account in its holder's place. Joins the caller's transaction. */
@ApplicationScoped
public class RepresentAccount {
    private final Accounts accounts;
    private final PublishAccount publish;

    RepresentAccount(Accounts accounts, PublishAccount publish) {
        this.accounts = accounts;
        this.publish = publish;
    }

    /** @return empty when that login may act for the account anyway */
    public Optional<Account> begin(String accountId, String subject, LegalBasis basis, Optional<Instant> until) {
        return accounts.findForUpdate(accountId)
                .filter(account -> account.isRepresented(subject, basis, until))
                .map(account -> {
                    publish.publish(account);
                    return account;
                });
    }

    /** That login acts for it no longer. */
    public void end(Account account, Optional<String> subject) {
        subject.ifPresent(account::isNoLongerRepresented);
        publish.publish(account);
    }
}
