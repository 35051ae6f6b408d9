package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.holder.Holders;
import uk.kerbside.permits.holder.Trust;

/** Finds applications among those the actor may reach; what is somebody else's does not exist. */
@ApplicationScoped
public class ReachApplication {
    private final Applications applications;
    private final Holders holders;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    ReachApplication(Applications applications, Holders holders, CurrentActor currentActor, InstantSource clock) {
        this.applications = applications;
        this.holders = holders;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @throws NotFoundException when there is none within reach */
    public PermitApplication get(String id) {
        return within(applications.find(id), id);
    }

    /**
     * One of the account this request is about.
     *
     * @throws NotFoundException when that account has no such application
     */
    PermitApplication ofAccount(String id) {
        return ofAccount(applications.find(id), id);
    }

    /**
     * A draft of the account this request is about.
     *
     * @throws NotFoundException when that account has no such application
     * @throws RefusedException {@code NOT_A_DRAFT}
     */
    public PermitApplication draft(String id) {
        PermitApplication application = ofAccount(id);
        requireDraft(application);
        return application;
    }

    /** @throws RefusedException {@code NOT_A_DRAFT} */
    static void requireDraft(PermitApplication application) {
        if (application.status() != ApplicationStatus.DRAFT) {
            throw new RefusedException(
                    ApplicationRefusal.NOT_A_DRAFT,
                    "Application " + application.id() + " was submitted or taken back already.");
        }
    }

    /**
     * One of the account this request is about, locked until the transaction ends.
     *
     * @throws NotFoundException when that account has no such application
     */
    PermitApplication forUpdate(String id) {
        return ofAccount(applications.findForUpdate(id), id);
    }

    /**
     * One an officer is about to work on, locked until the transaction ends.
     *
     * @param isCurrent throws unless the officer has seen the application as it is
     * @throws NotFoundException when there is none within reach
     * @throws RefusedException {@code OWN_HOUSEHOLD}
     */
    PermitApplication forOfficer(String id, Consumer<PermitApplication> isCurrent) {
        PermitApplication application = within(applications.findForUpdate(id), id);
        holders.requireNotOwnHousehold(currentActor.actor().subject(), application.accountId());
        isCurrent.accept(application);
        return application;
    }

    /**
     * One in review an officer is about to decide, locked until the transaction ends.
     *
     * @param isCurrent throws unless the officer has seen the application as it is
     * @throws NotFoundException when there is none within reach
     * @throws RefusedException {@code OWN_HOUSEHOLD}, {@code NOT_IN_REVIEW}, {@code CLAIMED_BY_ANOTHER}
     */
    PermitApplication inReview(String id, Consumer<PermitApplication> isCurrent) {
        PermitApplication application = forOfficer(id, isCurrent);
        if (application.status() != ApplicationStatus.IN_REVIEW) {
            throw new RefusedException(
                    ApplicationRefusal.NOT_IN_REVIEW, "Application " + id + " is " + application.status() + ".");
        }
        requireNotAnothers(application);
        return application;
    }

    /** @throws RefusedException {@code CLAIMED_BY_ANOTHER} */
    void requireNotAnothers(PermitApplication application) {
        boolean isAnothers = application
                .claim()
                .filter(claim -> claim.isHeldAt(clock.instant()))
                .filter(claim -> !claim.isOf(currentActor.actor().subject()))
                .isPresent();
        if (isAnothers) {
            throw new RefusedException(
                    ApplicationRefusal.CLAIMED_BY_ANOTHER,
                    "A colleague works on it. Wait until it is given back, or ask a supervisor to do so.");
        }
    }

    /** @throws RefusedException {@code OWN_DECISION} when an appeal is against a decision of this officer */
    void requireNotOwnDecision(PermitApplication application) {
        boolean isOwn = application.status() == ApplicationStatus.APPEALED
                && application
                        .refusal()
                        .map(RefusedBecause::refusedBy)
                        .filter(currentActor.actor().subject()::equals)
                        .isPresent();
        if (isOwn) {
            throw new RefusedException(
                    ApplicationRefusal.OWN_DECISION, "You refused this application: a colleague decides the appeal.");
        }
    }

    private PermitApplication ofAccount(Optional<PermitApplication> found, String id) {
        return within(found.filter(application -> application.accountId().equals(currentActor.accountId())), id);
    }

    private PermitApplication within(Optional<PermitApplication> found, String id) {
        return found.filter(application -> currentActor.mayReach(application.accountId(), Trust.PERMITS))
                .orElseThrow(() -> none(id));
    }

    private static NotFoundException none(String id) {
        return new NotFoundException("There is no application " + id + ".");
    }
}
