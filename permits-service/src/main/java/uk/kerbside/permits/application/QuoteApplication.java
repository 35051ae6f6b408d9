package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.quote.MakeQuote;
import uk.kerbside.permits.quote.PermitRequest;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.quote.QuoteSuccessor;
import uk.kerbside.permits.quote.Renewed;

/** What the rules say to an application, whether it is for a first permit or for a renewal. */
@ApplicationScoped
class QuoteApplication {
    private final MakeQuote makeQuote;
    private final QuoteSuccessor quoteSuccessor;
    private final RenewedPermits renewed;
    private final InstantSource clock;

    QuoteApplication(MakeQuote makeQuote, QuoteSuccessor quoteSuccessor, RenewedPermits renewed, InstantSource clock) {
        this.makeQuote = makeQuote;
        this.quoteSuccessor = quoteSuccessor;
        this.renewed = renewed;
        this.clock = clock;
    }

    /**
     * Now that it is submitted.
     *
     * @throws RefusedException when the rules say no
     */
    Quote forSubmission(PermitApplication application) {
        if (application.renews().isEmpty()) {
            return first(application, application.request());
        }
        // First: the permit may have other vehicles by now, and the request with it.
        Renewed basis = renewed.basis(application, clock.instant());
        Quote quote = quoteSuccessor.quote(application.accountId(), application.request(), basis);
        return renewed.withEvidenceHeld(application, quote);
    }

    /**
     * Handed in again with other wishes.
     *
     * @throws RefusedException when the rules say no
     */
    Quote forResubmission(PermitApplication application, PermitRequest request) {
        if (application.renews().isEmpty()) {
            return first(application, request);
        }
        return quoteSuccessor.quote(application.accountId(), request, renewed.basis(application, clock.instant()));
    }

    /** Of a permit that follows no other: where all are held its applicant waits, if that is wished. */
    private Quote first(PermitApplication application, PermitRequest request) {
        return application.joinsWaitingList()
                ? makeQuote.quoteOrWait(application.accountId(), request)
                : makeQuote.quote(application.accountId(), request);
    }

    /**
     * Now that it is decided, by the rules it was submitted under.
     *
     * @throws RefusedException when the rules say no
     */
    Quote forDecision(PermitApplication application) {
        if (application.renews().isEmpty()) {
            return makeQuote.forDecision(application.accountId(), application.request(), application.ruleVersion());
        }
        Renewed basis = renewed.basis(application, clock.instant());
        return quoteSuccessor.forDecision(
                application.accountId(), application.request(), application.ruleVersion(), basis);
    }
}
