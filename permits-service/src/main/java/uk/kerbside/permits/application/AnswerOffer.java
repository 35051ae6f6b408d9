package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.quote.MakeQuote;
import uk.kerbside.permits.quote.Need;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.waiting.WaitingEntry;
import uk.kerbside.permits.waiting.WaitingList;

/** An applicant takes the place they waited for and were offered, or lets it go to the next. */
@ApplicationScoped
public class AnswerOffer {
    private final ReachApplication reach;
    private final Applications applications;
    private final WaitingList waitingList;
    private final MakeQuote makeQuote;
    private final GrantPermit grantPermit;
    private final InstantSource clock;

    AnswerOffer(
            ReachApplication reach,
            Applications applications,
            WaitingList waitingList,
            MakeQuote makeQuote,
            GrantPermit grantPermit,
            InstantSource clock) {
        this.reach = reach;
        this.applications = applications;
        this.waitingList = waitingList;
        this.makeQuote = makeQuote;
        this.grantPermit = grantPermit;
        this.clock = clock;
    }

    /**
     * The rules and prices are those of now. What an officer looked at before is not looked at again.
     *
     * @param isCurrent throws unless the caller has seen the application as it is
     * @throws NotFoundException when the account this request is about has no such application
     * @throws RefusedException {@code NO_OFFER}, {@code PROOF_MISSING}, or one of {@link
     *     uk.kerbside.permits.quote.QuoteRefusal}; the offer stays
     */
    @Transactional
    public PermitApplication accept(String id, Consumer<PermitApplication> isCurrent) {
        PermitApplication application = reach.forUpdate(id);
        isCurrent.accept(application);
        Instant now = clock.instant();
        WaitingEntry offer = offer(application, now);
        Quote quote = makeQuote.forOffer(application.accountId(), application.request());
        requireLookedAt(application, quote);
        grantPermit.grant(application, quote, Optional.of(offer.entryId()), now);
        waitingList.taken(offer, now);
        applications.save(application);
        return application;
    }

    /** Whoever is to be covered before proof has it looked at once it is paid for: where nothing is to be paid, before. */
    private static void requireLookedAt(PermitApplication application, Quote quote) {
        boolean isLookedAt = application.decideBy().isPresent();
        boolean isLookedAtLater = !application.reviewReasons().isEmpty() && !quote.costsHolderNothing();
        if (!quote.needs().isEmpty() && !isLookedAt && !isLookedAtLater) {
            throw new RefusedException(
                    ApplicationRefusal.PROOF_MISSING,
                    quote.needs().stream().map(Need::explanation).findFirst().orElseThrow());
        }
    }

    /**
     * @param isCurrent throws unless the caller has seen the application as it is
     * @throws NotFoundException when the account this request is about has no such application
     * @throws RefusedException {@code NO_OFFER}
     */
    @Transactional
    public PermitApplication decline(String id, Consumer<PermitApplication> isCurrent) {
        PermitApplication application = reach.forUpdate(id);
        isCurrent.accept(application);
        Instant now = clock.instant();
        waitingList.decline(offer(application, now), now);
        application.withdraw(now);
        applications.save(application);
        return application;
    }

    private WaitingEntry offer(PermitApplication application, Instant now) {
        return waitingList
                .findOffer(application.id(), now)
                .orElseThrow(() -> new RefusedException(
                        ApplicationRefusal.NO_OFFER,
                        "Application " + application.id() + " has no offer that can be answered now."));
    }
}
