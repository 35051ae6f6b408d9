package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.function.Consumer;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.quote.Quote;

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
     * @throws RefusedException {@code NOT_IN_REVIEW}, {@code OWN_HOUSEHOLD}, {@code CLAIMED_BY_ANOTHER}, or one of {@link
     *     uk.kerbside.permits.quote.QuoteRefusal}
     */
    @Transactional
    public PermitApplication approve(String id, Consumer<PermitApplication> isCurrent) {
        PermitApplication application = reach.inReview(id, isCurrent);
        Quote quote = quoteApplication.forDecision(application);
        grantPermit.grant(application, quote, clock.instant());
        applications.save(application);
        return application;
    }
}
