package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import uk.kerbside.kit.problem.RefusedException;

/** An officer has looked at what the rules alone could not decide, and says yes. Limits hold for officers too. */
@ApplicationScoped
public class ApproveApplication {
    private final ReachApplication reach;
    private final Applications applications;
    private final QuoteApplication quoteApplication;
    private final GrantPermit grantPermit;
    private final InstantSource clock;

    ApproveApplication(
            ReachApplication reach,
            Applications applications,
            QuoteApplication quoteApplication,
            GrantPermit grantPermit,
            InstantSource clock) {
        this.reach = reach;
        this.applications = applications;
        this.quoteApplication = quoteApplication;
        this.grantPermit = grantPermit;
        this.clock = clock;
    }

    /**
     * @param isCurrent throws unless the officer has seen the application as it is
     * @throws RefusedException {@code NOT_IN_REVIEW}, {@code OWN_HOUSEHOLD}, {@code CLAIMED_BY_ANOTHER}, {@code
     *     PERMIT_OVER} when a permit that was to be proved has ended meanwhile, or one of {@link
     *     uk.kerbside.permits.quote.QuoteRefusal}
     */
    @Transactional
    public PermitApplication approve(String id, Consumer<PermitApplication> isCurrent) {
        PermitApplication application = reach.inReview(id, isCurrent);
        Instant now = clock.instant();
        // Its permit is good and paid for: nothing is granted a second time.
        if (!application.proved(now)) {
            grantPermit.grant(application, quoteApplication.forDecision(application), now);
        }
        applications.save(application);
        return application;
    }
}
