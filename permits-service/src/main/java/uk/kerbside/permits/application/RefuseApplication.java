package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import uk.kerbside.events.permits.ApplicationRefused;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.RefusedException;

/** An officer says no: why, and what the applicant can do about it. */
@ApplicationScoped
public class RefuseApplication {
    private final ReachApplication reach;
    private final Applications applications;
    private final Journal journal;
    private final InstantSource clock;

    RefuseApplication(ReachApplication reach, Applications applications, Journal journal, InstantSource clock) {
        this.reach = reach;
        this.applications = applications;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param remedy in plain English, for the applicant
     * @param isCurrent throws unless the officer has seen the application as it is
     * @throws RefusedException {@code NOT_IN_REVIEW}, {@code OWN_HOUSEHOLD}
     */
    @Transactional
    public PermitApplication refuse(
            String id, DecisionReason reason, String remedy, Consumer<PermitApplication> isCurrent) {
        PermitApplication application = reach.forDecision(id);
        isCurrent.accept(application);
        ApproveApplication.requireInReview(application);
        Instant now = clock.instant();
        application.refuse(reason, remedy, now);
        applications.save(application);
        journal.append(
                id,
                ApplicationRefused.class,
                revision -> new ApplicationRefused(
                        revision, id, application.accountId(), application.typeCode(), reason.name(), remedy, now));
        return application;
    }
}
