package uk.kerbside.permits.quote;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.Conferral;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.place.CouncilPlace;
import uk.kerbside.permits.place.Places;

/** Works out where a permit would be good. */
final class ScopeOfPermit {
    private final Places places;
    private final Conferral confers;
    private final Optional<Holder.Property> property;
    private final PermitRequest request;
    private final LocalDate firstDay;

    ScopeOfPermit(Places places, TypeVersion rules, Holder holder, PermitRequest request, LocalDate firstDay) {
        this.places = places;
        this.confers = rules.confers();
        this.property = holder.property();
        this.request = request;
        this.firstDay = firstDay;
    }

    /** @throws RefusedException one of {@link QuoteRefusal} */
    Scope scope() {
        Set<String> codes = new LinkedHashSet<>(mainPlaces());
        Set<BayClass> bays = new LinkedHashSet<>(confers.bayClasses());
        if (confers.placeRule() != Conferral.PlaceRule.NAMED_PLACES) {
            codes.addAll(confers.places());
        }
        // Ruling 12: it follows the property, ends with this permit and takes nobody's place.
        Optional<String> ownStreet = property.flatMap(Holder.Property::schoolStreet);
        if (confers.ownSchoolStreetToo() && ownStreet.isPresent()) {
            codes.add(ownStreet.get());
            bays.add(BayClass.SCHOOL_STREET);
        }
        boolean everywhere = confers.placeRule() == Conferral.PlaceRule.EVERYWHERE;
        return new Scope(everywhere, List.copyOf(codes), List.copyOf(bays), hours());
    }

    private List<String> mainPlaces() {
        return switch (confers.placeRule()) {
            case EVERYWHERE -> List.of();
            case OWN_ZONE -> List.of(own(property.flatMap(Holder.Property::zone), QuoteRefusal.NOT_IN_A_ZONE));
            case OWN_SCHOOL_STREET -> List.of(schoolStreet());
            case OWN_WARD -> List.of(named(PlaceKind.WARD, "the ward"));
            case STATED_LOCATION -> List.of(named(PlaceKind.STATED_LOCATION, "the stated location"));
            case NAMED_PLACES -> List.of(chosen());
        };
    }

    /** The holder's own, unless another one is named. */
    private String schoolStreet() {
        Optional<String> own = property.flatMap(Holder.Property::schoolStreet);
        return request.place().filter(named -> !own.equals(Optional.of(named))).isPresent()
                ? named(PlaceKind.SCHOOL_STREET, "the school street")
                : own(own, QuoteRefusal.NOT_ON_A_SCHOOL_STREET);
    }

    private static String own(Optional<String> place, QuoteRefusal refusal) {
        return place.orElseThrow(() -> new RefusedException(refusal, refusal.title() + "."));
    }

    private String chosen() {
        String code = named(PlaceKind.CAR_PARK, "the car park");
        if (!confers.places().isEmpty() && !confers.places().contains(code)) {
            throw new RefusedException(
                    QuoteRefusal.PLACE_NOT_OFFERED,
                    "This permit is offered for " + String.join(", ", confers.places()) + ".");
        }
        return code;
    }

    private String named(PlaceKind kind, String what) {
        String code = request.place()
                .orElseThrow(() -> new RefusedException(QuoteRefusal.PLACE_NEEDED, "Name " + what + " by its code."));
        return places.find(code)
                .filter(place -> place.kind() == kind && place.isInForceOn(firstDay))
                .map(CouncilPlace::code)
                .orElseThrow(() -> new RefusedException(
                        QuoteRefusal.PLACE_NOT_OFFERED, "There is no such place. Name " + what + " by its code."));
    }

    /** Chosen weekdays as hours: {@code Mon 00:00-24:00, Wed 00:00-24:00}. */
    private Optional<String> hours() {
        if (!confers.chosenWeekdays()) {
            if (!request.weekdays().isEmpty()) {
                throw new RefusedException(
                        QuoteRefusal.WEEKDAYS_NOT_OFFERED, "Leave the weekdays out: this permit has none to choose.");
            }
            return confers.hours();
        }
        if (request.weekdays().isEmpty()) {
            throw new RefusedException(QuoteRefusal.WEEKDAYS_NEEDED, "Name one to seven weekdays.");
        }
        List<String> days = new ArrayList<>();
        for (DayOfWeek day : request.weekdays()) {
            days.add(day.getDisplayName(TextStyle.SHORT, Locale.UK) + " 00:00-24:00");
        }
        return Optional.of(days.stream().collect(Collectors.joining(", ")));
    }
}
