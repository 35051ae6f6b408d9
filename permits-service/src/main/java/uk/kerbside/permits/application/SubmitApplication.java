package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import uk.kerbside.events.permits.ApplicationReferred;
import uk.kerbside.events.permits.ApplicationSubmitted;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.quote.Quote;

/**
 * Takes an application in and decides it: by the rules where what is on record allows it, otherwise it waits for an
 * officer, who decides within the days the rules promise.
 */
@ApplicationScoped
public class SubmitApplication {
    private final ReachApplication reach;
    private final Applications applications;
    private final QuoteApplication quoteApplication;
    private final GrantPermit grantPermit;
    private final Deadlines deadlines;
    private final Journal journal;
    private final CurrentActor currentActor;

    // Seven: the steps of a decision, and who asks for it.
    SubmitApplication(
            ReachApplication reach,
            Applications applications,
            QuoteApplication quoteApplication,
            GrantPermit grantPermit,
            Deadlines deadlines,
            Journal journal,
            CurrentActor currentActor) {
        this.reach = reach;
        this.applications = applications;
        this.quoteApplication = quoteApplication;
        this.grantPermit = grantPermit;
        this.deadlines = deadlines;
        this.journal = journal;
        this.currentActor = currentActor;
    }

    /**
     * @throws RefusedException {@code NOT_A_DRAFT}, or one of {@link uk.kerbside.permits.quote.QuoteRefusal}; the
     *     application stays a draft
     */
    @Transactional
    public PermitApplication submit(String id) {
        return submit(reach.forUpdate(id), (application, quote) -> quote);
    }

    /**
     * The same for one whose papers are still to come: the rules that would have an officer look at it grant it now, and an
     * officer looks at it once they are there.
     *
     * @param require keeps what is promised; throws when the rules do not allow that
     * @throws RefusedException {@code NOT_A_DRAFT}, what {@code require} throws, or one of {@link
     *     uk.kerbside.permits.quote.QuoteRefusal}; the application stays a draft
     */
    @Transactional
    public PermitApplication submitBeforeProof(String id, BiConsumer<PermitApplication, Quote> require) {
        return submit(reach.forUpdate(id), (application, quote) -> {
            require.accept(application, quote);
            application.owes(quote.needs());
            return quote.needing(List.of());
        });
    }

    /**
     * The same for one its holder has agreed to beforehand; it is locked.
     *
     * @throws RefusedException when a rule says no
     */
    public PermitApplication asAgreed(PermitApplication draft) {
        return submit(draft, (application, quote) -> quote);
    }

    private PermitApplication submit(PermitApplication application, BiFunction<PermitApplication, Quote, Quote> look) {
        ReachApplication.requireDraft(application);
        Instant now = deadlines.now();
        Quote quote = look.apply(application, quoteApplication.forSubmission(application));
        tellSubmitted(application, now);
        if (quote.needs().isEmpty()) {
            grantPermit.grant(application, quote, now);
        } else {
            refer(application, quote, now);
        }
        // Not earlier: what is changed already would be written before each query, and then again.
        Actor actor = currentActor.actor();
        application.isSubmitted(actor.channel(), !actor.isStaff());
        applications.save(application);
        return application;
    }

    private void refer(PermitApplication application, Quote quote, Instant now) {
        LocalDate dueOn = deadlines.dueAfter(quote.rules().decisionWithinWorkingDays(), now);
        application.refer(quote, dueOn, now);
        journal.append(
                application.id(),
                ApplicationReferred.class,
                revision -> new ApplicationReferred(
                        revision,
                        application.id(),
                        application.accountId(),
                        application.typeCode(),
                        quote.needs().getFirst().name(),
                        now));
    }

    private void tellSubmitted(PermitApplication application, Instant now) {
        journal.append(
                application.id(),
                ApplicationSubmitted.class,
                revision -> new ApplicationSubmitted(
                        revision,
                        application.id(),
                        application.accountId(),
                        application.typeCode(),
                        application.vrms().stream().map(Vrm::value).toList(),
                        application.request().place(),
                        now));
    }
}
