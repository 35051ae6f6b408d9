package uk.kerbside.accounts.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import uk.kerbside.events.accounts.AccountKind;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.RefusedException;

/**
 * A customer opens their own account, one for each login; or staff open one for somebody who has no login and no e-mail
 * address (assisted), which can be joined to a login later.
 */
@ApplicationScoped
public class OpenAccount {
    private final Accounts accounts;
    private final PublishAccount publish;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    OpenAccount(Accounts accounts, PublishAccount publish, CurrentActor currentActor, InstantSource clock) {
        this.accounts = accounts;
        this.publish = publish;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @throws RefusedException {@code ACCOUNT_EXISTS}; {@code ASSISTED_WITH_EMAIL} when staff give an e-mail address
     */
    @Transactional
    public Account open(AccountKind kind, Contact contact) {
        Actor actor = currentActor.actor();
        if (actor.isStaff() && contact.email().isPresent()) {
            throw new RefusedException(
                    AccountRefusal.ASSISTED_WITH_EMAIL,
                    "Staff open accounts for people without e-mail. With an address, the customer signs up themselves.");
        }
        String accountId = Ids.readable("A");
        Account account = actor.isStaff()
                ? Account.openAssisted(accountId, kind, contact, clock.instant())
                : Account.openOwn(accountId, kind, contact, actor.subject(), clock.instant());
        accounts.add(account);
        publish.publish(account);
        return account;
    }
}
