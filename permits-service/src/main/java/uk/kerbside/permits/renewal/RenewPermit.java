package uk.kerbside.permits.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.application.Applications;
import uk.kerbside.permits.application.DraftApplication;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.permit.Permit;

/** A holder begins to renew a permit: a draft of an application that names it, which is handed in like any other. */
@ApplicationScoped
public class RenewPermit {
    private final ReachRenewable reachRenewable;
    private final RenewalBasis basis;
    private final RenewalRequest requests;
    private final DraftApplication draftApplication;
    private final Applications applications;
    private final Renewals renewals;
    private final ReuseEvidence reuseEvidence;
    private final RenewalRulesOf rules;

    // Eight: what it reaches, what it asks, and those it leaves something with.
    RenewPermit(
            ReachRenewable reachRenewable,
            RenewalBasis basis,
            RenewalRequest requests,
            DraftApplication draftApplication,
            Applications applications,
            Renewals renewals,
            ReuseEvidence reuseEvidence,
            RenewalRulesOf rules) {
        this.reachRenewable = reachRenewable;
        this.basis = basis;
        this.requests = requests;
        this.draftApplication = draftApplication;
        this.applications = applications;
        this.renewals = renewals;
        this.reuseEvidence = reuseEvidence;
        this.rules = rules;
    }

    /**
     * @throws NotFoundException when the account this request is about has no such permit
     * @throws RefusedException one of {@link RenewalRefusal}, {@code PERMIT_NOT_PAID}, or one of {@link
     *     uk.kerbside.permits.quote.QuoteRefusal}
     */
    @Transactional
    public PermitApplication begin(String number, RenewalRequest.Wish wish) {
        return begin(reachRenewable.reach(number), wish);
    }

    /** The same for a permit that is locked, when nobody asks but what was agreed. */
    PermitApplication begin(Permit permit, RenewalRequest.Wish wish) {
        requireNoneUnderWay(permit);
        PermitApplication application =
                draftApplication.renewal(permit.accountId(), requests.of(permit, wish), basis.now(permit, rules.now()));
        renewals.add(Renewal.of(application, permit.vrmsAtEnd(), rules.now()));
        reuseEvidence.reuse(permit, application);
        return application;
    }

    private void requireNoneUnderWay(Permit permit) {
        applications.findOpenRenewal(permit.number()).ifPresent(open -> {
            throw new RefusedException(
                    RenewalRefusal.RENEWAL_UNDER_WAY,
                    "Application " + open.id() + " renews it. Go on with that one, or take it back first.");
        });
    }
}
