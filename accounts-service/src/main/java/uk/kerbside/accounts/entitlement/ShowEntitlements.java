package uk.kerbside.accounts.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.ReachableAccounts;
import uk.kerbside.accounts.audit.AccountReads;
import uk.kerbside.accounts.audit.ReadAction;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.NotFoundException;

/**
 * Shows what an account claims and was granted. Its own people and permit officers see numbers, others only how they end;
 * what officers found, and whether a badge is on another account too, is for permit officers alone. What somebody of the
 * council is shown is written down before.
 */
@ApplicationScoped
public class ShowEntitlements {
    private final ReachableAccounts accounts;
    private final Entitlements entitlements;
    private final AccountReads reads;
    private final CurrentActor currentActor;
    private final CouncilClock clock;

    ShowEntitlements(
            ReachableAccounts accounts,
            Entitlements entitlements,
            AccountReads reads,
            CurrentActor currentActor,
            CouncilClock clock) {
        this.accounts = accounts;
        this.entitlements = entitlements;
        this.reads = reads;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** An account and what is shown of its entitlements. */
    public record Shown(Account account, List<One> entitlements) {}

    /**
     * What is shown of one.
     *
     * @param number whole or masked, by who looks
     * @param finding for permit officers only
     */
    public record One(
            Entitlement entitlement,
            EntitlementStatus status,
            Optional<String> number,
            Optional<OfficersView> finding) {}

    /** What permit officers see besides. */
    public record OfficersView(
            Optional<HowSeen> seen, Optional<String> words, Optional<String> decidedBy, boolean onAnotherAccount) {}

    /** @throws NotFoundException when there is no such account, or it is somebody else's */
    @Transactional
    public Shown show(String accountId) {
        Account account = accounts.get(accountId);
        currentActor.requireReach(accountId, ReachableAccounts.SCOPE);
        reads.writeDown(ReadAction.LIST_ENTITLEMENTS, accountId);
        return new Shown(
                account, entitlements.listOf(accountId).stream().map(this::show).toList());
    }

    /** One that somebody has just changed. */
    @Transactional
    public One show(Entitlement entitlement) {
        Actor reader = currentActor.actor();
        Instant now = clock.now();
        boolean isOfficer = reader.has(Roles.PERMIT_OFFICER) || reader.has(Roles.PERMIT_SUPERVISOR);
        boolean isOwn = !reader.isStaff();
        return new One(
                entitlement,
                entitlement.statusAt(now),
                isOfficer || isOwn ? entitlement.number() : entitlement.maskedNumber(),
                isOfficer ? Optional.of(officersView(entitlement)) : Optional.empty());
    }

    private OfficersView officersView(Entitlement entitlement) {
        return new OfficersView(
                entitlement.seen(),
                entitlement.words(),
                entitlement.decidedBy(),
                entitlements.isOnAnotherAccount(entitlement));
    }
}
