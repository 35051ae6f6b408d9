package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.quote.MakeQuote;
import uk.kerbside.permits.quote.PermitRequest;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.quote.QuoteSuccessor;

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
     * Now that it is submitted, or handed in again with other wishes.
     *
     * @throws RefusedException when the rules say no
     */
    Quote forSubmission(PermitApplication application, PermitRequest request) {
        if (application.renews().isEmpty()) {
            return application.joinsWaitingList()
                    ? makeQuote.quoteOrWait(application.accountId(), request)
                    : makeQuote.quote(application.accountId(), request);
        }
        Quote quote =
                quoteSuccessor.quote(application.accountId(), request, renewed.basis(application, clock.instant()));
        return renewed.withEvidenceHeld(application, quote);
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
        return quoteSuccessor.forDecision(
                application.accountId(),
                application.request(),
                application.ruleVersion(),
                renewed.basis(application, clock.instant()));
    }
}
