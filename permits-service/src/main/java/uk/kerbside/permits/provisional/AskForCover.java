package uk.kerbside.permits.provisional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.application.ApplicationStatus;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.application.ReachApplication;
import uk.kerbside.permits.application.SubmitApplication;
import uk.kerbside.permits.quote.MakeQuote;

/** An applicant whose papers are not there yet submits an application, to be covered for some days once it is paid for. */
@ApplicationScoped
public class AskForCover {
    private final ReachApplication reach;
    private final SubmitApplication submit;
    private final WeighCover weigh;
    private final MakeQuote makeQuote;
    private final Covers covers;
    private final CouncilClock clock;

    AskForCover(
            ReachApplication reach,
            SubmitApplication submit,
            WeighCover weigh,
            MakeQuote makeQuote,
            Covers covers,
            CouncilClock clock) {
        this.reach = reach;
        this.submit = submit;
        this.weigh = weigh;
        this.makeQuote = makeQuote;
        this.covers = covers;
        this.clock = clock;
    }

    /**
     * What they would get, and owe; nothing is done.
     *
     * @throws NotFoundException when the account this request is about has no such application
     * @throws RefusedException the same as for asking
     */
    @Transactional
    public CoverOffer preview(String applicationId, CoverWish wish) {
        PermitApplication application = reach.draft(applicationId);
        return weigh.offer(application, makeQuote.quoteOrWait(application.accountId(), application.request()), wish);
    }

    /**
     * @throws NotFoundException when the account this request is about has no such application
     * @throws RefusedException {@code NOT_A_DRAFT}, one of {@link CoverRefusal}, or one of {@link
     *     uk.kerbside.permits.quote.QuoteRefusal}; the application stays a draft
     */
    @Transactional
    public ShowCover.Shown ask(String applicationId, CoverWish wish) {
        PermitApplication submitted = submit.submitBeforeProof(
                applicationId,
                (application, quote) ->
                        covers.add(Cover.asked(application, wish, weigh.offer(application, quote, wish), clock.now())));
        requireSomethingToHold(submitted);
        return new ShowCover.Shown(covers.find(applicationId).orElseThrow(), submitted);
    }

    /** The price is fixed last, once its place in the household is taken: somebody may have gone meanwhile. */
    private static void requireSomethingToHold(PermitApplication submitted) {
        if (submitted.status() == ApplicationStatus.ISSUED) {
            throw new RefusedException(
                    CoverRefusal.NO_PROVISIONAL_COVER,
                    "It costs nothing now, so there is nothing to hold: submit the application as it is.");
        }
    }
}
