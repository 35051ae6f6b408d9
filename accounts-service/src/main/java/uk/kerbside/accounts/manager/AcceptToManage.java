package uk.kerbside.accounts.manager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.ManagedOrganisation;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.id.HandedCode;
import uk.kerbside.kit.problem.RefusedException;

/** Somebody signed in types the code they were given: they manage the organisation, with the same rights as all others. */
@ApplicationScoped
public class AcceptToManage {
    private final ManagedOrganisation organisation;
    private final ManagerInvitations invitations;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    AcceptToManage(
            ManagedOrganisation organisation,
            ManagerInvitations invitations,
            CurrentActor currentActor,
            InstantSource clock) {
        this.organisation = organisation;
        this.invitations = invitations;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @throws RefusedException {@code MANAGER_INVITATION_UNKNOWN}, {@code MANAGES_ALREADY}: then the code stays good */
    @Transactional
    public Account accept(String code) {
        Instant now = clock.instant();
        ManagerInvitation invitation = use(new HandedCode(code).hash(), now)
                .orElseThrow(() -> new RefusedException(
                        ManagerRefusal.MANAGER_INVITATION_UNKNOWN,
                        "Compare the code, or ask whoever gave it to you for another one."));
        return organisation
                .join(invitation.accountId(), currentActor.actor().subject(), invitation.label(), now)
                .orElseThrow(() -> new RefusedException(
                        ManagerRefusal.MANAGES_ALREADY, "The code is for somebody else: hand it to them."));
    }

    /** The organisation's lock first, then the code: whoever takes invitations back takes them in this order too. */
    private Optional<ManagerInvitation> use(String hash, Instant now) {
        invitations.findAccount(hash).ifPresent(organisation::lock);
        return invitations.use(hash, now);
    }
}
