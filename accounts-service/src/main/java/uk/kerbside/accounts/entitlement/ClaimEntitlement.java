package uk.kerbside.accounts.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.PublishAccount;
import uk.kerbside.accounts.account.ReachableAccounts;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.RefusedException;

/** Somebody says what entitles them. That alone gives nothing: an officer looks at it first. */
@ApplicationScoped
public class ClaimEntitlement {
    private final ReachableAccounts accounts;
    private final Entitlements entitlements;
    private final PublishAccount publish;
    private final ClaimRule rule;
    private final CurrentActor currentActor;
    private final CouncilClock clock;

    ClaimEntitlement(
            ReachableAccounts accounts,
            Entitlements entitlements,
            PublishAccount publish,
            ClaimRule rule,
            CurrentActor currentActor,
            CouncilClock clock) {
        this.accounts = accounts;
        this.entitlements = entitlements;
        this.publish = publish;
        this.rule = rule;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** What was claimed, and on which account. */
    public record Claimed(Account account, Entitlement entitlement) {}

    /**
     * @throws InvalidRequestException when it is nothing the council knows, or its number or last day cannot be right
     * @throws RefusedException {@code ENTITLEMENT_CLAIMED_ALREADY}
     */
    @Transactional
    public Claimed claim(String accountId, Entitlement.Claim typed) {
        Instant now = clock.now();
        Entitlement.Claim claim = rule.read(typed, clock.today());
        Account account = accounts.getForChange(accountId);
        entitlements
                .findClaimed(accountId, claim.kind())
                .filter(before -> before.statusAt(now) == EntitlementStatus.EXPIRED)
                .ifPresent(Entitlement::lapse);
        Optional<Instant> end = claim.lastDay().map(day -> day.plusDays(1)).map(clock::startOf);
        Entitlement claimed =
                Entitlement.claimed(accountId, claim, end, currentActor.actor().subject(), now);
        entitlements.add(claimed);
        publish.publish(account);
        return new Claimed(account, claimed);
    }
}
