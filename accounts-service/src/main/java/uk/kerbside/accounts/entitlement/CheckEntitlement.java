package uk.kerbside.accounts.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.OwnHousehold;
import uk.kerbside.accounts.account.PublishAccount;
import uk.kerbside.accounts.account.ReachableAccounts;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/**
 * An officer has looked at what somebody claims: from now on it counts, or it does not. What was checked before can be
 * refused later, when it turns out to be lost, forged or handed back.
 */
@ApplicationScoped
public class CheckEntitlement {
    /** What an officer decides. */
    public enum Outcome {
        CHECKED,
        REFUSED
    }

    private final ReachableAccounts accounts;
    private final OwnHousehold ownHousehold;
    private final Entitlements entitlements;
    private final PublishAccount publish;
    private final ClaimRule rule;
    private final CurrentActor currentActor;
    private final CouncilClock clock;

    // Seven: whose it is, who decides, by which rules and when.
    CheckEntitlement(
            ReachableAccounts accounts,
            OwnHousehold ownHousehold,
            Entitlements entitlements,
            PublishAccount publish,
            ClaimRule rule,
            CurrentActor currentActor,
            CouncilClock clock) {
        this.accounts = accounts;
        this.ownHousehold = ownHousehold;
        this.entitlements = entitlements;
        this.publish = publish;
        this.rule = rule;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param isCurrent throws unless the officer has seen the account as it is
     * @throws NotFoundException when the account has no such entitlement
     * @throws InvalidRequestException when the last day they saw is over, or too far away to be right
     * @throws RefusedException {@code OWN_HOUSEHOLD}, {@code ENTITLEMENT_OVER}
     */
    @Transactional
    public ClaimEntitlement.Claimed decide(
            String accountId,
            UUID entitlementId,
            Outcome outcome,
            Entitlement.Finding finding,
            Consumer<Account> isCurrent) {
        Account account = accounts.getForChange(accountId);
        isCurrent.accept(account);
        ownHousehold.requireNot(account);
        Instant now = clock.now();
        Entitlement entitlement = OpenEntitlement.get(entitlements, accountId, entitlementId, now);
        String officer = currentActor.actor().subject();
        switch (outcome) {
            case CHECKED -> check(entitlement, finding, officer, now);
            case REFUSED -> entitlement.refuse(finding, officer, now);
        }
        publish.publish(account);
        return new ClaimEntitlement.Claimed(account, entitlement);
    }

    private void check(Entitlement entitlement, Entitlement.Finding finding, String officer, Instant now) {
        LocalDate lastDay = rule.lastDay(entitlement, finding, clock.today());
        entitlement.check(finding, lastDay, clock.startOf(lastDay.plusDays(1)), officer, now);
    }
}
