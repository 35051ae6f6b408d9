package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.holder.Holders;

/** Finds applications among those the actor may reach; what is somebody else's does not exist. */
@ApplicationScoped
public class ReachApplication {
    private final Applications applications;
    private final Holders holders;
    private final CurrentActor currentActor;

    ReachApplication(Applications applications, Holders holders, CurrentActor currentActor) {
        this.applications = applications;
        this.holders = holders;
        this.currentActor = currentActor;
    }

    /** @throws NotFoundException when there is none within reach */
    public PermitApplication get(String id) {
        return within(applications.find(id), id);
    }

    /**
     * One of the account this request is about, locked until the transaction ends.
     *
     * @throws NotFoundException when that account has no such application
     */
    PermitApplication forUpdate(String id) {
        return applications
                .findForUpdate(id)
                .filter(application -> application.accountId().equals(currentActor.accountId()))
                .orElseThrow(() -> none(id));
    }

    /**
     * One an officer is about to decide, locked until the transaction ends.
     *
     * @throws NotFoundException when there is none within reach
     * @throws RefusedException {@code OWN_HOUSEHOLD}
     */
    PermitApplication forDecision(String id) {
        PermitApplication application = within(applications.findForUpdate(id), id);
        if (holders.isOwnHousehold(currentActor.actor().subject(), application.accountId())) {
            throw new RefusedException(
                    ApplicationRefusal.OWN_HOUSEHOLD, "This application is your household's: a colleague decides it.");
        }
        return application;
    }

    private PermitApplication within(Optional<PermitApplication> found, String id) {
        return found.filter(application -> currentActor.mayReach(application.accountId()))
                .orElseThrow(() -> none(id));
    }

    private static NotFoundException none(String id) {
        return new NotFoundException("There is no application " + id + ".");
    }
}
