package uk.kerbside.permits.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.Money;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.application.Applications;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.quote.ComparePrices;
import uk.kerbside.permits.quote.PermitRequest;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.quote.QuoteSuccessor;

/** Tells what the renewal of a permit would cost, beside what the permit cost, and when it would begin. */
@ApplicationScoped
public class QuoteRenewal {
    /** What a renewal would be. */
    public record Quoted(Permit permit, List<Vrm> vrms, Quote quote, ComparePrices.Comparison comparison) {}

    private final ReachRenewable reachRenewable;
    private final RenewalBasis basis;
    private final RenewalRequest requests;
    private final QuoteSuccessor quoteSuccessor;
    private final ComparePrices comparePrices;
    private final Applications applications;
    private final RenewalRulesOf rules;

    // Seven: the two prices come from far apart.
    QuoteRenewal(
            ReachRenewable reachRenewable,
            RenewalBasis basis,
            RenewalRequest requests,
            QuoteSuccessor quoteSuccessor,
            ComparePrices comparePrices,
            Applications applications,
            RenewalRulesOf rules) {
        this.reachRenewable = reachRenewable;
        this.basis = basis;
        this.requests = requests;
        this.quoteSuccessor = quoteSuccessor;
        this.comparePrices = comparePrices;
        this.applications = applications;
        this.rules = rules;
    }

    /**
     * @throws NotFoundException when the account this request is about has no such permit
     * @throws RefusedException one of {@link RenewalRefusal}, {@code PERMIT_NOT_PAID}, or one of {@link
     *     uk.kerbside.permits.quote.QuoteRefusal}
     */
    @Transactional
    public Quoted quote(String number, RenewalRequest.Wish wish) {
        return quote(reachRenewable.reach(number), wish);
    }

    Quoted quote(Permit permit, RenewalRequest.Wish wish) {
        PermitRequest request = requests.of(permit, wish);
        Quote quote = quoteSuccessor.quote(permit.accountId(), request, basis.now(permit, rules.now()));
        return new Quoted(permit, request.vrms(), quote, comparePrices.compare(quote, before(permit)));
    }

    private ComparePrices.Before before(Permit permit) {
        Optional<Money> charged =
                permit.applicationId().flatMap(applications::find).map(PermitApplication::price);
        return new ComparePrices.Before(
                permit.ruleVersion(), permit.position(), permit.termLength(), requests.before(permit), charged);
    }
}
