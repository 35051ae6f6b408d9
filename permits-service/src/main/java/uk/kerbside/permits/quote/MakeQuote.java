package uk.kerbside.permits.quote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.catalogue.TypeStatus;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.holder.Holders;
import uk.kerbside.permits.place.Places;

/** Tells what a permit would cost, and for how long and where it would be good; or why the rules say no. */
@ApplicationScoped
public class MakeQuote {
    private final PermitTypes types;
    private final Places places;
    private final Holders holders;
    private final StartRule starts;
    private final FreePlaces freePlaces;
    private final CouncilClock clock;

    MakeQuote(
            PermitTypes types,
            Places places,
            Holders holders,
            StartRule starts,
            FreePlaces freePlaces,
            CouncilClock clock) {
        this.types = types;
        this.places = places;
        this.holders = holders;
        this.starts = starts;
        this.freePlaces = freePlaces;
        this.clock = clock;
    }

    /**
     * What the rules of the first day say.
     *
     * @throws RefusedException one of {@link QuoteRefusal}
     * @throws NotFoundException without such a type or account
     */
    @Transactional
    public Quote quote(String accountId, PermitRequest request) {
        Quote quote = quoteOrWait(accountId, request);
        freePlaces.requireRoomAtPlace(quote.limits(), accountId, clock.now());
        return quote;
    }

    /**
     * The same for somebody who would wait where all permits for a place are held.
     *
     * @throws RefusedException one of {@link QuoteRefusal}
     * @throws NotFoundException without such a type or account
     */
    @Transactional
    public Quote quoteOrWait(String accountId, PermitRequest request) {
        PermitType type = types.get(request.permitType());
        Holder found = holders.get(accountId);
        Instant from = starts.start(request, clock.now());
        Holder holder = found.entitledAt(from);
        TypeVersion rules = openRules(type, clock.dayOf(from));
        new EligibilityCheck(rules, holder, request).require();
        starts.require(rules, clock.dayOf(from));
        Quote quote = work(type, rules, holder, request, from);
        freePlaces.requireVehiclesWithoutPermit(quote, request.vrms());
        return quote;
    }

    /**
     * What the rules say now to who waited and has an offer: the day that was asked for may be over.
     *
     * @throws RefusedException one of {@link QuoteRefusal}
     * @throws NotFoundException without such a type or account
     */
    @Transactional
    public Quote forOffer(String accountId, PermitRequest request) {
        PermitType type = types.get(request.permitType());
        Instant from = starts.startNow(request, clock.now());
        Holder holder = holders.get(accountId).entitledAt(from);
        TypeVersion rules = openRules(type, clock.dayOf(from));
        new EligibilityCheck(rules, holder, request).require();
        Quote quote = work(type, rules, holder, request, from);
        freePlaces.requireVehiclesWithoutPermit(quote, request.vrms());
        return quote;
    }

    /**
     * What the rules an application was submitted under say now that it is decided: the type may be closed meanwhile and
     * the notice is over. Whether there is a place is for its counter to say.
     *
     * @throws RefusedException one of {@link QuoteRefusal}
     * @throws NotFoundException without such an account
     */
    @Transactional
    public Quote forDecision(String accountId, PermitRequest request, int ruleVersion) {
        PermitType type = types.get(request.permitType());
        Instant from = starts.startNow(request, clock.now());
        Holder holder = holders.get(accountId).entitledAt(from);
        TypeVersion rules = type.version(ruleVersion).orElseThrow();
        new EligibilityCheck(rules, holder, request).require();
        Quote quote = work(type, rules, holder, request, from);
        freePlaces.requireVehiclesWithoutPermit(quote, request.vrms());
        return quote;
    }

    /** The same quote with the position and price of now; for those who hold the counters and have taken their place. */
    @Transactional
    public Quote withPositionOfNow(Quote quote, PermitRequest request) {
        String type = quote.type().code();
        int position = new VehiclesAsked(quote.rules(), quote.holder(), request).position(() -> quote.renews()
                .map(renewed -> freePlaces.rank(quote.holder(), type, renewed, clock.now()))
                .orElseGet(() -> freePlaces.nextPosition(quote.holder(), type, clock.now())));
        int priced = quote.renews().isPresent() ? QuoteSuccessor.pricedPosition(quote.limits(), position) : position;
        Term whole = TermRule.term(quote.rules(), request, quote.term().from(), clock.zone());
        List<Quote.PriceLine> lines =
                new Pricing(quote.type(), quote.rules(), quote.holder(), request).lines(priced, whole);
        return quote.at(position, new MonthsSponsored(clock.zone()).of(lines, whole, quote.term()));
    }

    private Quote work(PermitType type, TypeVersion rules, Holder holder, PermitRequest request, Instant from) {
        Term term = TermRule.term(rules, request, from, clock.zone());
        Scope scope = new ScopeOfPermit(places, rules, holder, request, clock.dayOf(from)).scope();
        VehiclesAsked vehicles = new VehiclesAsked(rules, holder, request);
        vehicles.requireStillThere(clock.dayOf(from));
        List<Quote.CountedLimit> counted = vehicles.counted(freePlaces.counted(
                type.code(), rules, holder, scope, OtherStreet.isNamed(rules, holder, request.place())));
        int position = vehicles.position(() -> freePlaces.nextPosition(holder, type.code(), clock.now()));
        // Before the price: whoever is one too many hears that, not that nobody priced their position.
        freePlaces.requireRoom(counted, position, clock.now());
        List<Quote.PriceLine> whole = new Pricing(type, rules, holder, request).lines(position, term);
        List<Need> needs = new EligibilityCheck(rules, holder, request).needs();
        Term good = freePlaces.whileSponsored(type.code(), rules, holder, term);
        List<Quote.PriceLine> lines = new MonthsSponsored(clock.zone()).of(whole, term, good);
        return new Quote(type, rules, holder, position, Pricing.sum(lines), lines, good, scope, needs, counted);
    }

    private static TypeVersion openRules(PermitType type, LocalDate firstDay) {
        TypeVersion rules = type.versionOn(firstDay)
                .orElseThrow(() -> new RefusedException(
                        QuoteRefusal.TYPE_NOT_YET_OPEN, "No rules of this permit type are in force on that day."));
        if (!rules.takesApplications()) {
            throw new RefusedException(QuoteRefusal.NOT_APPLIED_FOR, type.name() + " is bought as credit in books.");
        }
        if (type.status() != TypeStatus.OPEN) {
            throw new RefusedException(
                    QuoteRefusal.TYPE_CLOSED, type.name() + " is closed to new applications; permits held stay good.");
        }
        return rules;
    }
}
