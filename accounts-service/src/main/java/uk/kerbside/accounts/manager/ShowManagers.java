package uk.kerbside.accounts.manager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.ManagedOrganisation;
import uk.kerbside.accounts.account.Member;
import uk.kerbside.accounts.audit.AccountReads;
import uk.kerbside.accounts.audit.ReadAction;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** Shows those who manage an organisation each other, and whom they invited; what staff are shown is written down before. */
@ApplicationScoped
public class ShowManagers {
    /** Who manages it, and who is asked to. */
    public record Managing(List<Member> managers, List<ManagerInvitation> invited) {
        public Managing {
            managers = List.copyOf(managers);
            invited = List.copyOf(invited);
        }
    }

    private final ManagedOrganisation organisation;
    private final ManagerInvitations invitations;
    private final AccountReads reads;
    private final InstantSource clock;

    ShowManagers(
            ManagedOrganisation organisation, ManagerInvitations invitations, AccountReads reads, InstantSource clock) {
        this.organisation = organisation;
        this.invitations = invitations;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * @throws NotFoundException when there is no such account within reach
     * @throws RefusedException {@code NOT_AN_ORGANISATION}, {@code SCOPE_MISSING}
     */
    @Transactional
    public Managing show(String accountId) {
        Account account = organisation.getForChange(accountId);
        reads.writeDown(ReadAction.LIST_MANAGERS, accountId);
        return new Managing(account.members().managers(), invitations.listGood(accountId, clock.instant()));
    }
}
