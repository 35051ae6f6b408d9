package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.Consumer;
import uk.kerbside.events.permits.ApplicationRefused;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.RefusedException;

/** An officer says no: why, and what the applicant can do about it. */
@ApplicationScoped
public class RefuseApplication {
    private final ReachApplication reach;
    private final Applications applications;
    private final Journal journal;
    private final CurrentActor currentActor;
    private final Deadlines deadlines;
    private final ApplicationSettings settings;

    RefuseApplication(
            ReachApplication reach,
            Applications applications,
            Journal journal,
            CurrentActor currentActor,
            Deadlines deadlines,
            ApplicationSettings settings) {
        this.reach = reach;
        this.applications = applications;
        this.journal = journal;
        this.currentActor = currentActor;
        this.deadlines = deadlines;
        this.settings = settings;
    }

    /**
     * @param remedy in plain English, for the applicant
     * @param isCurrent throws unless the officer has seen the application as it is
     * @throws RefusedException {@code NOT_IN_REVIEW}, {@code OWN_HOUSEHOLD}, {@code CLAIMED_BY_ANOTHER}
     */
    @Transactional
    public PermitApplication refuse(
            String id, DecisionReason reason, String remedy, Consumer<PermitApplication> isCurrent) {
        PermitApplication application = reach.inReview(id, isCurrent);
        Instant now = deadlines.now();
        application.refuse(because(reason, remedy, now), deadlines.daysLeft(application, now), now);
        applications.save(application);
        journal.append(
                id,
                ApplicationRefused.class,
                revision -> new ApplicationRefused(
                        revision, id, application.accountId(), application.typeCode(), reason.name(), remedy, now));
        return application;
    }

    private RefusedBecause because(DecisionReason reason, String remedy, Instant now) {
        return new RefusedBecause(
                reason,
                remedy,
                currentActor.actor().subject(),
                deadlines.endOfDayAfter(settings.correctableFor(), now),
                deadlines.endOfDayAfter(settings.appealableFor(), now));
    }
}
