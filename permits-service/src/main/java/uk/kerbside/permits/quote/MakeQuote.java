package uk.kerbside.permits.quote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.catalogue.Terms;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.holder.Holders;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.place.Calendars;
import uk.kerbside.permits.place.Places;
import uk.kerbside.permits.place.WorkingDays;

/** Tells what a permit would cost, and for how long and where it would be good; or why the rules say no. */
@ApplicationScoped
public class MakeQuote {
    private final PermitTypes types;
    private final Places places;
    private final Calendars calendars;
    private final Holders holders;
    private final Limits limits;
    private final HeldPermits held;
    private final CouncilClock clock;

    MakeQuote(
            PermitTypes types,
            Places places,
            Calendars calendars,
            Holders holders,
            Limits limits,
            HeldPermits held,
            CouncilClock clock) {
        this.types = types;
        this.places = places;
        this.calendars = calendars;
        this.holders = holders;
        this.limits = limits;
        this.held = held;
        this.clock = clock;
    }

    /**
     * @throws RefusedException one of {@link QuoteRefusal}
     * @throws NotFoundException without such a type or account
     */
    @Transactional
    public Quote quote(String accountId, PermitRequest request) {
        PermitType type = types.get(request.permitType());
        Holder holder = holders.get(accountId);
        Instant now = clock.now();
        Instant from = start(request, now);
        LocalDate firstDay = clock.dayOf(from);
        TypeVersion rules = rules(type, firstDay);
        EligibilityCheck eligibility = new EligibilityCheck(rules, holder, request.vrms());
        eligibility.require();
        requireStart(rules, firstDay);
        Term term = term(rules, request, from);
        Scope scope = new ScopeOfPermit(places, rules, holder, request, firstDay).scope();
        List<Quote.CountedLimit> counted = counted(type, rules, holder, scope);
        requireFreePlace(counted, now);
        requireNoOtherPermit(type, rules, request, scope, term);
        int position = holder.property()
                        .map(Holder.Property::uprn)
                        .map(uprn -> held.countAt(uprn, type.code(), now))
                        .orElse(0)
                + 1;
        List<Quote.PriceLine> lines = new Pricing(type, rules, holder, request).lines(position, term.length());
        return new Quote(
                type, rules, holder, position, Pricing.sum(lines), lines, term, scope, eligibility.needs(), counted);
    }

    /** At once, or when the day begins that was asked for. */
    private Instant start(PermitRequest request, Instant now) {
        return request.startsOn()
                .filter(day -> !day.equals(clock.today()))
                .map(clock::startOf)
                .orElse(now);
    }

    private TypeVersion rules(PermitType type, LocalDate firstDay) {
        TypeVersion rules = type.versionOn(firstDay)
                .orElseThrow(() -> new RefusedException(
                        QuoteRefusal.TYPE_NOT_YET_OPEN, "No rules of this permit type are in force on that day."));
        if (!rules.isAppliedFor()) {
            throw new RefusedException(QuoteRefusal.NOT_APPLIED_FOR, type.name() + " is bought as credit in books.");
        }
        if (!type.isOpen()) {
            throw new RefusedException(
                    QuoteRefusal.TYPE_CLOSED, type.name() + " is closed to new applications; permits held stay good.");
        }
        return rules;
    }

    private void requireStart(TypeVersion rules, LocalDate firstDay) {
        LocalDate today = clock.today();
        if (firstDay.isBefore(today)) {
            throw new RefusedException(QuoteRefusal.START_IN_THE_PAST, "A permit starts today or later.");
        }
        LocalDate latest = today.plusDays(rules.startAtMostDaysAhead());
        if (firstDay.isAfter(latest)) {
            throw new RefusedException(
                    QuoteRefusal.START_TOO_FAR_AHEAD, "It can start on " + Words.day(latest) + " at the latest.");
        }
        LocalDate earliest = new WorkingDays(calendars.current()).after(today, rules.noticeWorkingDays());
        if (firstDay.isBefore(earliest)) {
            throw new RefusedException(
                    QuoteRefusal.NOTICE_TOO_SHORT, "It can start on " + Words.day(earliest) + " at the earliest.");
        }
    }

    private Term term(TypeVersion rules, PermitRequest request, Instant from) {
        Terms terms = rules.terms().orElseThrow();
        if (terms.until().isPresent()) {
            return fixedTerm(terms.until().get(), request, from);
        }
        Period length = terms.offered(request.term())
                .orElseThrow(() -> new RefusedException(QuoteRefusal.TERM_NOT_OFFERED, offer(terms)));
        return Term.ofLength(length, from, clock.zone());
    }

    private Term fixedTerm(LocalDate lastDay, PermitRequest request, Instant from) {
        if (request.term().isPresent() || clock.dayOf(from).isAfter(lastDay)) {
            throw new RefusedException(
                    QuoteRefusal.TERM_NOT_OFFERED, "All permits of this type end on " + Words.day(lastDay) + ".");
        }
        return Term.endingOn(lastDay, from, clock.zone());
    }

    private static String offer(Terms terms) {
        return terms.days()
                .map(days -> "Ask for " + days.least() + " to " + days.most() + " days, such as P7D.")
                .orElseGet(() -> "It is offered for "
                        + String.join(
                                ", ",
                                terms.choices().orElse(List.of()).stream()
                                        .map(Words::term)
                                        .toList())
                        + ".");
    }

    private static List<Quote.CountedLimit> counted(PermitType type, TypeVersion rules, Holder holder, Scope scope) {
        return rules.limits().stream()
                .map(limit -> new Quote.CountedLimit(
                        new LimitKey(type.code(), limit.scope(), keyOf(limit.scope(), holder, scope)), limit.most()))
                .toList();
    }

    private static String keyOf(Limit.Scope scope, Holder holder, Scope where) {
        return switch (scope) {
            case HOUSEHOLD, PROPERTY ->
                holder.property()
                        .map(Holder.Property::uprn)
                        .orElseThrow(() -> new RefusedException(
                                QuoteRefusal.NO_PROPERTY, "Say at which property you live or trade, then come back."));
            case ACCOUNT, ORGANISATION -> holder.accountId();
            case CAR_PARK -> holder.accountId() + "@" + where.mainPlace();
        };
    }

    private void requireFreePlace(List<Quote.CountedLimit> counted, Instant now) {
        for (Quote.CountedLimit limit : counted) {
            if (limits.taken(limit.key(), now) >= limit.most()) {
                throw limitReached(limit);
            }
        }
    }

    /** The same answer whether the last place went long ago or this very moment. */
    public static RefusedException limitReached(Quote.CountedLimit limit) {
        String whose =
                switch (limit.key().scope()) {
                    case HOUSEHOLD -> "a household";
                    case PROPERTY -> "a property";
                    case ACCOUNT -> "an account";
                    case ORGANISATION -> "an organisation";
                    case CAR_PARK -> "an account at one car park";
                };
        return new RefusedException(
                QuoteRefusal.LIMIT_REACHED,
                "There can be " + limit.most() + " of this type for " + whose + ", and all of them are held.");
    }

    private void requireNoOtherPermit(
            PermitType type, TypeVersion rules, PermitRequest request, Scope scope, Term term) {
        var live = request.vrms()
                .subList(0, Math.min(rules.vehicles().live(), request.vrms().size()));
        Optional<?> holding = held.findHolding(live, type.code(), scope.mainPlace(), term.from(), term.until());
        if (holding.isPresent()) {
            throw new RefusedException(
                    QuoteRefusal.VEHICLE_HAS_PERMIT,
                    "One of the vehicles has a permit of this type for that time, paid or waiting for payment.");
        }
    }
}
