package uk.kerbside.events.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kernel.Revision;

/**
 * A place with its hours, boundary and order: state, keyed by place code.
 *
 * @param hours controlled hours as signs state them: {@code Mon-Fri 08:30-18:30}
 * @param hoursByBayClass hours of single bay classes that differ
 * @param boundaryWkt a polygon in WGS 84, longitude first
 */
public record PlacePublished(
        Revision revision,
        String code,
        PlaceKind kind,
        String name,
        List<BayClass> bayClasses,
        Optional<String> hours,
        Map<BayClass, String> hoursByBayClass,
        boolean termTimeOnly,
        boolean controlledOnBankHolidays,
        Optional<Integer> capacity,
        String trafficOrder,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        Optional<String> boundaryWkt,
        List<BayClassChange> bayClassChanges)
        implements Event {

    /** What its order adds to or takes from the bay classes a permit type confers. */
    public record BayClassChange(String typeCode, List<BayClass> added, List<BayClass> removed) {
        public BayClassChange {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }

    public PlacePublished {
        bayClasses = List.copyOf(bayClasses);
        bayClassChanges = List.copyOf(bayClassChanges);
        hoursByBayClass = Map.copyOf(hoursByBayClass);
    }
}
