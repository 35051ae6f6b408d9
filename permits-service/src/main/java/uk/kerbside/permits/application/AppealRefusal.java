package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.Consumer;
import uk.kerbside.kit.problem.RefusedException;

/** An applicant asks that somebody else than the one who refused decides again. Each refusal is appealed once. */
@ApplicationScoped
public class AppealRefusal {
    private final ReachApplication reach;
    private final Applications applications;
    private final TellReview tell;
    private final Deadlines deadlines;
    private final ApplicationSettings settings;

    AppealRefusal(
            ReachApplication reach,
            Applications applications,
            TellReview tell,
            Deadlines deadlines,
            ApplicationSettings settings) {
        this.reach = reach;
        this.applications = applications;
        this.tell = tell;
        this.deadlines = deadlines;
        this.settings = settings;
    }

    /**
     * @param grounds why, in the applicant's words
     * @param isCurrent throws unless the caller has seen the application as it is
     * @throws RefusedException {@code NOT_APPEALABLE}
     */
    @Transactional
    public PermitApplication appeal(String id, String grounds, Consumer<PermitApplication> isCurrent) {
        PermitApplication application = reach.forUpdate(id);
        isCurrent.accept(application);
        Instant now = deadlines.now();
        boolean isAppealable = application.status() == ApplicationStatus.REFUSED
                && application
                        .refusal()
                        .filter(refusal -> refusal.isAppealableAt(now))
                        .isPresent();
        if (!isAppealable) {
            throw new RefusedException(
                    ApplicationRefusal.NOT_APPEALABLE,
                    "A refusal can be appealed once, and until the day its application names.");
        }
        application.appeal(grounds, deadlines.dueAfter(settings.appealWithinWorkingDays(), now), now);
        applications.save(application);
        tell.appealed(application, now);
        return application;
    }
}
