package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.quote.MakeQuote;
import uk.kerbside.permits.quote.PermitRequest;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.quote.QuoteSuccessor;
import uk.kerbside.permits.quote.Renewed;

/** Keeps what somebody wants to apply for, if the rules allow it at all. A draft holds no place and fixes no price. */
@ApplicationScoped
public class DraftApplication {
    private final MakeQuote makeQuote;
    private final QuoteSuccessor quoteSuccessor;
    private final Applications applications;
    private final InstantSource clock;

    DraftApplication(
            MakeQuote makeQuote, QuoteSuccessor quoteSuccessor, Applications applications, InstantSource clock) {
        this.makeQuote = makeQuote;
        this.quoteSuccessor = quoteSuccessor;
        this.applications = applications;
        this.clock = clock;
    }

    /**
     * The same for the renewal of a permit.
     *
     * @throws RefusedException one of {@link uk.kerbside.permits.quote.QuoteRefusal}
     */
    @Transactional
    public PermitApplication renewal(String accountId, PermitRequest request, Renewed renewed) {
        PermitApplication application = PermitApplication.draft(
                Ids.readable("A"), request, quoteSuccessor.quote(accountId, request, renewed), false, clock.instant());
        applications.save(application);
        return application;
    }

    /**
     * @param joinsWaitingList whether to wait rather than be refused, where all permits for a place are held
     * @throws RefusedException one of {@link uk.kerbside.permits.quote.QuoteRefusal}
     */
    @Transactional
    public PermitApplication draft(String accountId, PermitRequest request, boolean joinsWaitingList) {
        Quote quote =
                joinsWaitingList ? makeQuote.quoteOrWait(accountId, request) : makeQuote.quote(accountId, request);
        PermitApplication application =
                PermitApplication.draft(Ids.readable("A"), request, quote, joinsWaitingList, clock.instant());
        applications.save(application);
        return application;
    }
}
