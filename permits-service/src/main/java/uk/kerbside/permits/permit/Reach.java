package uk.kerbside.permits.permit;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.permits.catalogue.Conferral;
import uk.kerbside.permits.quote.Scope;

/**
 * Where, in which bays, when and for how long at a time a permit is good.
 *
 * @param places those it names; none when it is good everywhere
 * @param bayClasses the names of the classes of bay
 * @param hours its own hours; null when it is good at any time
 * @param maxStay the longest stay; null when there is none
 */
@Embeddable
record Reach(boolean everywhere, List<String> places, List<String> bayClasses, String hours, String maxStay) {
    static Reach of(Scope scope, Conferral confers) {
        return new Reach(
                scope.everywhere(),
                scope.places(),
                names(scope.bayClasses().stream()),
                scope.hours().orElse(null),
                confers.maxStay().map(Object::toString).orElse(null));
    }

    private static List<String> names(Stream<BayClass> bays) {
        return bays.map(BayClass::name).distinct().toList();
    }

    List<BayClass> bays() {
        return bayClasses.stream().map(BayClass::valueOf).toList();
    }

    /**
     * The same, and exempt on this school street alone (ruling 12).
     *
     * @param mainPlace the place the permit is for
     * @param given the places its rules give besides that one
     * @param own the classes of bay its rules give
     */
    Reach exemptOn(Optional<String> street, String mainPlace, List<String> given, List<BayClass> own) {
        List<String> reached = Stream.concat(
                        places.stream().filter(place -> place.equals(mainPlace) || given.contains(place)),
                        street.stream())
                .distinct()
                .toList();
        if (reached.equals(places)) {
            return this;
        }
        return new Reach(
                everywhere,
                reached,
                names(Stream.concat(own.stream(), street.map(any -> BayClass.SCHOOL_STREET).stream())),
                hours,
                maxStay);
    }
}
