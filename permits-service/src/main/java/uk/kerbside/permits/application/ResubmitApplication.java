package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.quote.PermitRequest;
import uk.kerbside.permits.quote.Quote;

/**
 * An applicant corrects what was refused and hands it in again. It keeps its evidence and goes on with the working days
 * that were left, so it does not wait behind those who came meanwhile; what it costs is worked out anew. An officer looks
 * at it even where the rules would approve it.
 */
@ApplicationScoped
public class ResubmitApplication {
    private final ReachApplication reach;
    private final Applications applications;
    private final QuoteApplication quoteApplication;
    private final TellReview tell;
    private final Deadlines deadlines;

    ResubmitApplication(
            ReachApplication reach,
            Applications applications,
            QuoteApplication quoteApplication,
            TellReview tell,
            Deadlines deadlines) {
        this.reach = reach;
        this.applications = applications;
        this.quoteApplication = quoteApplication;
        this.tell = tell;
        this.deadlines = deadlines;
    }

    /**
     * @param changes what is asked for instead
     * @param isCurrent throws unless the caller has seen the application as it is
     * @throws RefusedException {@code NOT_CORRECTABLE}, or one of {@link uk.kerbside.permits.quote.QuoteRefusal}; it stays
     *     refused
     */
    @Transactional
    public PermitApplication resubmit(String id, Resubmission changes, Consumer<PermitApplication> isCurrent) {
        PermitApplication application = reach.forUpdate(id);
        isCurrent.accept(application);
        Instant now = deadlines.now();
        boolean isCorrectable = application.status() == ApplicationStatus.REFUSED
                && application
                        .refusal()
                        .filter(refusal -> refusal.isCorrectableAt(now))
                        .isPresent();
        if (!isCorrectable) {
            throw new RefusedException(
                    ApplicationRefusal.NOT_CORRECTABLE,
                    "Application " + id + " is " + application.status() + ". Apply anew if you still need a permit.");
        }
        PermitRequest request = changes.of(application.request(), deadlines.dayOf(now));
        Quote quote = quoteApplication.forResubmission(application, request);
        LocalDate dueOn = deadlines.dueAfter(application.daysLeft(), now);
        application.resubmit(request, quote, dueOn);
        applications.save(application);
        tell.resubmitted(application, now);
        return application;
    }
}
