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

    /** The same, locked until the transaction ends. */
    PermitApplication forUpdate(String id) {
        return within(applications.findForUpdate(id), id);
    }

    /**
     * The same, for an officer about to decide.
     *
     * @throws RefusedException {@code OWN_HOUSEHOLD}
     */
    PermitApplication forDecision(String id) {
        PermitApplication application = forUpdate(id);
        if (holders.isOwnHousehold(currentActor.actor().subject(), application.accountId())) {
            throw new RefusedException(
                    ApplicationRefusal.OWN_HOUSEHOLD, "This application is your household's: a colleague decides it.");
        }
        return application;
    }

    private PermitApplication within(Optional<PermitApplication> found, String id) {
        return found.filter(application -> currentActor.mayReach(application.accountId()))
                .orElseThrow(() -> new NotFoundException("There is no application " + id + "."));
    }
}
