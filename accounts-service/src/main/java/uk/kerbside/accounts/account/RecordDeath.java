package uk.kerbside.accounts.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.function.Consumer;
import uk.kerbside.events.accounts.AccountKind;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/**
 * The council learns that somebody has died, or that this was a mistake. From then on nothing is sent to them and nobody is
 * asked to renew; what they hold stays good for a while, until the household has sorted out what follows.
 */
@ApplicationScoped
public class RecordDeath {
    private final ReachableAccounts accounts;
    private final OwnHousehold ownHousehold;
    private final RepresentAccount represent;
    private final CouncilClock clock;

    RecordDeath(ReachableAccounts accounts, OwnHousehold ownHousehold, RepresentAccount represent, CouncilClock clock) {
        this.accounts = accounts;
        this.ownHousehold = ownHousehold;
        this.represent = represent;
        this.clock = clock;
    }

    /**
     * Safe to repeat: the day may be corrected, and the time since which it is known stays. Attorneys and deputies act for
     * them no longer, and executors who have taken up their papers do again.
     *
     * @param isCurrent throws unless the officer has seen the account as it is
     * @throws NotFoundException when there is no such account within reach
     * @throws InvalidRequestException when that day is to come
     * @throws RefusedException {@code NO_PERSON}, {@code OWN_HOUSEHOLD}
     */
    @Transactional
    public Account record(String accountId, LocalDate diedOn, Consumer<Account> isCurrent) {
        Account account = accounts.getForChange(accountId);
        isCurrent.accept(account);
        ownHousehold.requireNot(account);
        if (account.kind() != AccountKind.PERSON) {
            throw new RefusedException(AccountRefusal.NO_PERSON, "This is an organisation's account.");
        }
        if (diedOn.isAfter(clock.today())) {
            throw new InvalidRequestException("/diedOn", "lies in the future");
        }
        account.recordDeath(diedOn, account.deathRecordedAt().orElseGet(clock::now));
        represent.settle(account);
        return account;
    }

    /**
     * It was a mistake: messages and reminders go on, executors act no longer, attorneys and deputies do again.
     *
     * @param isCurrent throws unless the officer has seen the account as it is
     * @throws NotFoundException when there is no such account within reach
     * @throws RefusedException {@code OWN_HOUSEHOLD}
     */
    @Transactional
    public Account takeBack(String accountId, Consumer<Account> isCurrent) {
        Account account = accounts.getForChange(accountId);
        isCurrent.accept(account);
        ownHousehold.requireNot(account);
        account.takeBackDeath();
        represent.settle(account);
        return account;
    }
}
