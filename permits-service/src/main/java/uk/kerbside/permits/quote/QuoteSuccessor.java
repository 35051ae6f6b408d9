package uk.kerbside.permits.quote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/**
 * Quotes a permit that follows another one. The rules of the day on which it begins count. It takes over the place of the
 * other, so that it is never one more; where it is ranked, it is ranked anew.
 */
@ApplicationScoped
public class QuoteSuccessor {
    private final PermitTypes types;
    private final Places places;
    private final Holders holders;
    private final FreePlaces freePlaces;
    private final CouncilClock clock;

    QuoteSuccessor(PermitTypes types, Places places, Holders holders, FreePlaces freePlaces, CouncilClock clock) {
        this.types = types;
        this.places = places;
        this.holders = holders;
        this.freePlaces = freePlaces;
        this.clock = clock;
    }

    /**
     * By the rules of the first day. A type that is closed to new applications goes on for those who have one.
     *
     * @throws RefusedException one of {@link QuoteRefusal}
     * @throws NotFoundException without such a type or account
     */
    @Transactional
    public Quote quote(String accountId, PermitRequest request, Renewed renewed) {
        PermitType type = types.get(request.permitType());
        if (type.status() == TypeStatus.RETIRED) {
            throw new RefusedException(
                    QuoteRefusal.TYPE_CLOSED,
                    type.name() + " is no longer issued; permits held stay good to their end.");
        }
        return quote(accountId, request, renewed, type, rulesOn(type, clock.dayOf(renewed.from())));
    }

    /**
     * By the rules an application was submitted under, now that it is decided.
     *
     * @throws RefusedException one of {@link QuoteRefusal}
     * @throws NotFoundException without such an account
     */
    @Transactional
    public Quote forDecision(String accountId, PermitRequest request, int ruleVersion, Renewed renewed) {
        PermitType type = types.get(request.permitType());
        return quote(
                accountId, request, renewed, type, type.version(ruleVersion).orElseThrow());
    }

    private Quote quote(String accountId, PermitRequest request, Renewed renewed, PermitType type, TypeVersion rules) {
        Holder holder = holders.get(accountId).entitledAt(renewed.from());
        Instant now = clock.now();
        EligibilityCheck eligibility = new EligibilityCheck(rules, holder, request);
        eligibility.require();
        Term term = TermRule.term(rules, request, renewed.from(), clock.zone());
        Scope scope = new ScopeOfPermit(places, rules, holder, request, clock.dayOf(renewed.from())).scope();
        VehiclesAsked vehicles = new VehiclesAsked(rules, holder, request);
        vehicles.requireStillThere(clock.dayOf(renewed.from()));
        List<Quote.CountedLimit> counted = vehicles.counted(freePlaces.counted(
                type.code(), rules, holder, scope, OtherStreet.isNamed(rules, holder, request.place())));
        int position = vehicles.position(() -> freePlaces.rank(holder, type.code(), renewed, now));
        List<Need> needs = new ArrayList<>(eligibility.needs());
        freePlaces.findFull(counted, position, renewed, accountId, now).ifPresent(full -> {
            switch (renewed.overLimit()) {
                case HONOUR -> {}
                case REVIEW -> needs.add(Need.OVER_LIMIT);
                case REFUSE -> throw Quote.limitReached(full);
            }
        });
        Term good = freePlaces.whileSponsored(type.code(), rules, holder, term);
        List<Quote.PriceLine> lines = new MonthsSponsored(clock.zone())
                .of(
                        new Pricing(type, rules, holder, request).lines(pricedPosition(counted, position), term),
                        term,
                        good);
        Quote quote = new Quote(
                type,
                rules,
                holder,
                position,
                Pricing.sum(lines),
                lines,
                good,
                scope,
                needs,
                counted,
                Optional.of(renewed));
        freePlaces.requireVehiclesWithoutPermit(quote, request.vrms());
        return quote;
    }

    /** Positions nobody could be granted today have no price: they cost what the last one does. */
    static int pricedPosition(List<Quote.CountedLimit> counted, int position) {
        return counted.stream()
                .filter(Quote.CountedLimit::isByProperty)
                .map(Quote.CountedLimit::most)
                .map(most -> Math.min(most, position))
                .min(Integer::compare)
                .orElse(position);
    }

    private static TypeVersion rulesOn(PermitType type, LocalDate firstDay) {
        return type.versionOn(firstDay)
                .filter(TypeVersion::takesApplications)
                .orElseThrow(() -> new RefusedException(
                        QuoteRefusal.TYPE_NOT_YET_OPEN, "No rules of this permit type are in force on that day."));
    }
}
