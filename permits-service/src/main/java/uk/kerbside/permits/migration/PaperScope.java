package uk.kerbside.permits.migration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.permits.catalogue.Conferral;
import uk.kerbside.permits.quote.Scope;

/** Where a paper permit is good: what its type confers, at the place printed on it. */
final class PaperScope {
    private PaperScope() {}

    static Scope of(PaperPermit permit) {
        Conferral confers = permit.rules().confers();
        Set<String> places = new LinkedHashSet<>();
        Set<BayClass> bays = new LinkedHashSet<>(confers.bayClasses());
        permit.place().ifPresent(places::add);
        if (confers.placeRule() != Conferral.PlaceRule.NAMED_PLACES) {
            places.addAll(confers.places());
        }
        // Ruling 12: it follows the property and ends with this permit.
        Optional<String> ownStreet = permit.property().flatMap(MatchedProperty::schoolStreet);
        if (confers.ownSchoolStreetToo() && ownStreet.isPresent()) {
            places.add(ownStreet.get());
            bays.add(BayClass.SCHOOL_STREET);
        }
        // Weekdays of a season ticket stand on the paper only.
        Optional<String> hours = confers.chosenWeekdays() ? Optional.empty() : confers.hours();
        boolean everywhere = confers.placeRule() == Conferral.PlaceRule.EVERYWHERE
                // A waiver whose location stands on the paper: the officer is sent to the windscreen wherever it
                // stands.
                || permit.place().isEmpty();
        return new Scope(everywhere, everywhere ? List.of() : List.copyOf(places), List.copyOf(bays), hours);
    }
}
