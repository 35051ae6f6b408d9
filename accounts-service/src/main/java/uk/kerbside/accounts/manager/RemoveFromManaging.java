package uk.kerbside.accounts.manager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.ManagedOrganisation;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** Somebody no longer manages an organisation, by their own wish or another's; or is no longer asked to. */
@ApplicationScoped
public class RemoveFromManaging {
    private final ManagedOrganisation organisation;
    private final ManagerInvitations invitations;

    RemoveFromManaging(ManagedOrganisation organisation, ManagerInvitations invitations) {
        this.organisation = organisation;
        this.invitations = invitations;
    }

    /**
     * The invitations they gave and nobody has accepted go with them: none of those codes lets them in again.
     *
     * @throws NotFoundException when there is no such account within reach, or nobody is called so
     * @throws RefusedException {@code NOT_AN_ORGANISATION}, {@code SCOPE_MISSING}, {@code LAST_OF_ORGANISATION}
     */
    @Transactional
    public void remove(String accountId, String memberId) {
        String login = organisation.remove(organisation.getForChange(accountId), memberId);
        invitations.removeThoseOf(accountId, login);
    }

    /**
     * Takes back an invitation nobody has accepted.
     *
     * @throws NotFoundException when there is no such account within reach, or no such invitation
     * @throws RefusedException {@code NOT_AN_ORGANISATION}, {@code SCOPE_MISSING}
     */
    @Transactional
    public void withdraw(String accountId, String invitationId) {
        Account account = organisation.getForChange(accountId);
        if (!invitations.remove(accountId, invitationId)) {
            throw new NotFoundException("There is no invitation " + invitationId + ".");
        }
        organisation.tell(account);
    }
}
