package uk.kerbside.accounts.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.PublishAccount;
import uk.kerbside.accounts.account.ReachableAccounts;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** Somebody takes back what they claimed, or gives up what was granted. Permits they have go on to their end. */
@ApplicationScoped
public class WithdrawEntitlement {
    private final ReachableAccounts accounts;
    private final Entitlements entitlements;
    private final PublishAccount publish;
    private final CouncilClock clock;

    WithdrawEntitlement(
            ReachableAccounts accounts, Entitlements entitlements, PublishAccount publish, CouncilClock clock) {
        this.accounts = accounts;
        this.entitlements = entitlements;
        this.publish = publish;
        this.clock = clock;
    }

    /**
     * @param isCurrent throws unless the caller has seen the account as it is
     * @throws NotFoundException when the account has no such entitlement
     * @throws RefusedException {@code ENTITLEMENT_OVER}
     */
    @Transactional
    public ClaimEntitlement.Claimed withdraw(String accountId, UUID entitlementId, Consumer<Account> isCurrent) {
        Account account = accounts.getForChange(accountId);
        isCurrent.accept(account);
        Entitlement entitlement = OpenEntitlement.get(entitlements, accountId, entitlementId, clock.now());
        entitlement.withdraw();
        publish.publish(account);
        return new ClaimEntitlement.Claimed(account, entitlement);
    }
}
