package uk.kerbside.permits.quote;

import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.BayClass;

/**
 * Where, in which bays and when a permit would be good.
 *
 * @param places the first one is what the permit is for; empty when it is good everywhere
 */
public record Scope(boolean everywhere, List<String> places, List<BayClass> bayClasses, Optional<String> hours) {
    /** Stands for all places where a vehicle can have one permit only. */
    public static final String ALL_PLACES = "*";

    public Scope {
        places = List.copyOf(places);
        bayClasses = List.copyOf(bayClasses);
    }

    /** The place it is for. */
    public String mainPlace() {
        return everywhere ? ALL_PLACES : places.getFirst();
    }
}
