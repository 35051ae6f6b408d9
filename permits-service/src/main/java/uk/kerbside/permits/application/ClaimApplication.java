package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.Consumer;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.problem.RefusedException;

/** An officer takes an application out of the queue for a while, or gives it back. One officer at a time. */
@ApplicationScoped
public class ClaimApplication {
    private final ReachApplication reach;
    private final Applications applications;
    private final TellReview tell;
    private final CurrentActor currentActor;
    private final Deadlines deadlines;
    private final ApplicationSettings settings;

    ClaimApplication(
            ReachApplication reach,
            Applications applications,
            TellReview tell,
            CurrentActor currentActor,
            Deadlines deadlines,
            ApplicationSettings settings) {
        this.reach = reach;
        this.applications = applications;
        this.tell = tell;
        this.currentActor = currentActor;
        this.deadlines = deadlines;
        this.settings = settings;
    }

    /**
     * Who has it already has it for longer.
     *
     * @param isCurrent throws unless the officer has seen the application as it is
     * @throws RefusedException {@code NOT_IN_REVIEW}, {@code CLAIMED_BY_ANOTHER}, {@code OWN_HOUSEHOLD}, {@code
     *     OWN_DECISION}
     */
    @Transactional
    public PermitApplication claim(String id, Consumer<PermitApplication> isCurrent) {
        PermitApplication application = reach.forOfficer(id, isCurrent);
        reach.requireNotAnothers(application);
        reach.requireNotOwnDecision(application);
        Instant now = deadlines.now();
        if (!application.claim(currentActor.actor().subject(), now.plus(settings.claimedFor()))) {
            throw new RefusedException(
                    ApplicationRefusal.NOT_IN_REVIEW, "Application " + id + " is " + application.status() + ".");
        }
        applications.save(application);
        tell.claimed(application, application.claim().orElseThrow(), now);
        return application;
    }

    /**
     * A supervisor can give back what somebody else has.
     *
     * @param isCurrent throws unless the officer has seen the application as it is
     * @throws RefusedException {@code NOT_CLAIMED}, {@code CLAIMED_BY_ANOTHER}, {@code OWN_HOUSEHOLD}
     */
    @Transactional
    public PermitApplication release(String id, Consumer<PermitApplication> isCurrent) {
        PermitApplication application = reach.forOfficer(id, isCurrent);
        Actor officer = currentActor.actor();
        if (!officer.has(Roles.PERMIT_SUPERVISOR)) {
            reach.requireNotAnothers(application);
        }
        if (!application.release()) {
            throw new RefusedException(
                    ApplicationRefusal.NOT_CLAIMED, "Application " + id + " is in the queue for everybody.");
        }
        applications.save(application);
        tell.released(application, deadlines.now());
        return application;
    }
}
