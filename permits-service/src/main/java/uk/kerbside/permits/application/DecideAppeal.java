package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.quote.Quote;

/** Somebody else than the one who refused decides again. Limits hold for appeals too. */
@ApplicationScoped
public class DecideAppeal {
    private final ReachApplication reach;
    private final Applications applications;
    private final QuoteApplication quoteApplication;
    private final GrantPermit grantPermit;
    private final TellReview tell;
    private final InstantSource clock;

    DecideAppeal(
            ReachApplication reach,
            Applications applications,
            QuoteApplication quoteApplication,
            GrantPermit grantPermit,
            TellReview tell,
            InstantSource clock) {
        this.reach = reach;
        this.applications = applications;
        this.quoteApplication = quoteApplication;
        this.grantPermit = grantPermit;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * @param reasons in plain English, for the applicant
     * @param isCurrent throws unless the officer has seen the application as it is
     * @throws RefusedException {@code NOT_APPEALED}, {@code OWN_HOUSEHOLD}, {@code OWN_DECISION}, {@code
     *     CLAIMED_BY_ANOTHER}, or one of {@link uk.kerbside.permits.quote.QuoteRefusal}
     */
    @Transactional
    public PermitApplication decide(
            String id, AppealOutcome outcome, String reasons, Consumer<PermitApplication> isCurrent) {
        PermitApplication application = reach.forOfficer(id, isCurrent);
        if (application.status() != ApplicationStatus.APPEALED) {
            throw new RefusedException(
                    ApplicationRefusal.NOT_APPEALED, "Application " + id + " is " + application.status() + ".");
        }
        reach.requireNotOwnDecision(application);
        reach.requireNotAnothers(application);
        Instant now = clock.instant();
        switch (outcome) {
            case UPHELD -> uphold(application, reasons, now);
            case GRANTED -> grant(application, reasons, now);
        }
        applications.save(application);
        return application;
    }

    private void uphold(PermitApplication application, String reasons, Instant now) {
        application.uphold(reasons, now);
        tell.upheld(application, reasons, now);
    }

    private void grant(PermitApplication application, String reasons, Instant now) {
        Quote quote = quoteApplication.forDecision(application);
        application.grantAppeal(reasons, now);
        tell.granted(application, reasons, now);
        grantPermit.grant(application, quote, now);
    }
}
