package uk.kerbside.accounts.account;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.NotFoundException;

/**
 * Says anew who acts for an account in its holder's place: after papers were taken up or ended, and when the holder has died or
 * turns out to live. One rule for all of it, so that none of them can leave somebody in who must be out. Joins the caller's
 * transaction.
 */
@ApplicationScoped
public class RepresentAccount {
    private final Accounts accounts;
    private final TakenUpPapers papers;
    private final PublishAccount publish;
    private final CouncilClock clock;

    RepresentAccount(Accounts accounts, TakenUpPapers papers, PublishAccount publish, CouncilClock clock) {
        this.accounts = accounts;
        this.papers = papers;
        this.publish = publish;
        this.clock = clock;
    }

    /**
     * The account, locked until the transaction ends. Whoever changes papers takes this lock first.
     *
     * @throws NotFoundException when there is no such account
     */
    public Account lock(String accountId) {
        return accounts.findForUpdate(accountId)
                .orElseThrow(() -> new NotFoundException("There is no account " + accountId + "."));
    }

    /** Those act for it from now on whom the law lets, by what they have taken up. */
    public void settle(Account account) {
        account.members()
                .areByLaw(
                        papers.of(account.accountId()),
                        account.deathRecordedAt().isPresent(),
                        clock.now());
        publish.publish(account);
    }
}
