package uk.kerbside.accounts.manager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.ManagedOrganisation;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.id.HandedCode;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** Somebody who manages an organisation invites another, and gets a code to hand to them. */
@ApplicationScoped
public class InviteToManage {
    /** Who is invited, and the code, which is shown once. */
    public record Invited(ManagerInvitation invitation, String code) {
        @Override
        public String toString() {
            return "Invited[" + invitation.invitationId() + "]";
        }
    }

    private static final String PREFIX = "M";

    private final ManagedOrganisation organisation;
    private final ManagerInvitations invitations;
    private final CurrentActor currentActor;
    private final ManagerSettings settings;
    private final CouncilClock clock;

    InviteToManage(
            ManagedOrganisation organisation,
            ManagerInvitations invitations,
            CurrentActor currentActor,
            ManagerSettings settings,
            CouncilClock clock) {
        this.organisation = organisation;
        this.invitations = invitations;
        this.currentActor = currentActor;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param label as those who manage it call them
     * @throws NotFoundException when there is no such account within reach
     * @throws RefusedException {@code NOT_AN_ORGANISATION}, {@code SCOPE_MISSING}, {@code TOO_MANY_MANAGERS}
     */
    @Transactional
    public Invited invite(String accountId, String label) {
        Account account = organisation.getForChange(accountId);
        Instant now = clock.now();
        int there = account.members().managers().size()
                + invitations.listGood(accountId, now).size();
        if (there >= settings.most()) {
            throw new RefusedException(
                    ManagerRefusal.TOO_MANY_MANAGERS,
                    "Take back an invitation, or remove somebody who no longer manages it.");
        }
        HandedCode code = HandedCode.made(PREFIX);
        ManagerInvitation invitation = new ManagerInvitation(
                Ids.readable("MI"),
                accountId,
                label,
                currentActor.actor().subject(),
                now,
                clock.startOf(clock.today().plus(settings.invitedFor()).plusDays(1)));
        invitations.add(invitation, code.hash());
        organisation.tell(account);
        return new Invited(invitation, code.text());
    }
}
