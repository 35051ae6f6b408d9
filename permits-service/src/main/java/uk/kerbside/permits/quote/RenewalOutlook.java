package uk.kerbside.permits.quote;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.Money;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.Conferral;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.place.Places;

/**
 * What one set of rules would say to a permit that is held, were it renewed for as long again with the vehicles it has:
 * its price, or why not. The same rules as for a quote; nobody's place is taken and nothing is looked up that somebody
 * else may change meanwhile.
 */
@ApplicationScoped
public class RenewalOutlook {
    private final Places places;
    private final CouncilClock clock;

    RenewalOutlook(Places places, CouncilClock clock) {
        this.places = places;
        this.clock = clock;
    }

    /**
     * A permit as far as a renewal depends on it.
     *
     * @param term absent where it ends on a fixed day
     * @param place what it is for, absent when it is good everywhere
     * @param weekdays on which it is good, where somebody chose them
     * @param startsAt when a renewal would begin
     * @param ranks which of how many it is in each scope, by first issue
     */
    public record Held(
            List<Vrm> vrms,
            Optional<Period> term,
            Optional<String> place,
            List<DayOfWeek> weekdays,
            Instant startsAt,
            Ranks ranks) {}

    /** Which one it is: at its property, of its account, of its account for its place. */
    public record Ranks(int atProperty, int ofAccount, int ofAccountAtPlace) {
        int in(Limit.Scope scope) {
            return switch (scope) {
                case HOUSEHOLD, PROPERTY -> atProperty;
                case ACCOUNT, ORGANISATION -> ofAccount;
                case CAR_PARK -> ofAccountAtPlace;
                // Set for a place and never in rules; a renewal takes over the place it has.
                case PLACE -> 1;
            };
        }
    }

    /** What the rules say. */
    public sealed interface Answer permits Priced, Refused {}

    /** @param needsOfficer whether something is not on record that an officer would have to look at */
    public record Priced(Money price, boolean needsOfficer) implements Answer {}

    public record Refused(QuoteRefusal reason) implements Answer {}

    public Answer answer(PermitType type, TypeVersion rules, Holder holder, Held held) {
        try {
            return priced(type, rules, holder, held);
        } catch (RefusedException e) {
            return new Refused((QuoteRefusal) e.refusal());
        }
    }

    private Priced priced(PermitType type, TypeVersion rules, Holder holder, Held held) {
        PermitRequest request = request(type, rules, held);
        EligibilityCheck eligibility = new EligibilityCheck(rules, holder, request);
        eligibility.require();
        requireRoom(rules, held);
        LocalDate firstDay = clock.dayOf(held.startsAt());
        Term term = TermRule.term(rules, request, held.startsAt(), clock.zone());
        new ScopeOfPermit(places, rules, holder, request, firstDay).scope();
        Money price = Pricing.sum(
                new Pricing(type, rules, holder, request).lines(held.ranks().atProperty(), term));
        return new Priced(price, !eligibility.needs().isEmpty());
    }

    private static void requireRoom(TypeVersion rules, Held held) {
        boolean oneTooMany =
                rules.limits().stream().anyMatch(limit -> held.ranks().in(limit.scope()) > limit.most());
        if (oneTooMany) {
            throw new RefusedException(QuoteRefusal.LIMIT_REACHED, QuoteRefusal.LIMIT_REACHED.title() + ".");
        }
    }

    private static PermitRequest request(PermitType type, TypeVersion rules, Held held) {
        boolean isFixed = rules.terms().flatMap(terms -> terms.until()).isPresent();
        return new PermitRequest(
                type.code(),
                held.vrms(),
                held.term().filter(term -> !isFixed),
                Optional.empty(),
                held.place().filter(place -> namesPlace(rules.confers().placeRule())),
                rules.confers().chosenWeekdays() ? held.weekdays() : List.of());
    }

    private static boolean namesPlace(Conferral.PlaceRule rule) {
        return switch (rule) {
            case OWN_WARD, NAMED_PLACES, STATED_LOCATION, OWN_SCHOOL_STREET -> true;
            case OWN_ZONE, EVERYWHERE -> false;
        };
    }
}
