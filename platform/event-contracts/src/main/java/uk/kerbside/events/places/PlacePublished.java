package uk.kerbside.events.places;

import java.time.Instant;
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
 * @param contraventions codes of single bay classes that differ from the council's table; absent when none does
 * @param suspensions bays nobody may use for a time; absent when there are none
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
        List<BayClassChange> bayClassChanges,
        Optional<List<OwnCodes>> contraventions,
        Optional<List<Suspension>> suspensions)
        implements Event {

    /** What its order adds to or takes from the bay classes a permit type confers. */
    public record BayClassChange(String typeCode, List<BayClass> added, List<BayClass> removed) {
        public BayClassChange {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }

    /** The contraventions of one class of bay: with a right for this place that is over, and without one. */
    public record OwnCodes(BayClass bayClass, String lapsed, String otherwise) {}

    /**
     * Bays nobody may use for a time.
     *
     * @param bayClasses all of the place's when empty
     * @param location which of the bays, in words; all when absent
     */
    public record Suspension(
            String reference,
            Instant from,
            Optional<Instant> until,
            List<BayClass> bayClasses,
            Optional<String> location) {
        public Suspension {
            bayClasses = List.copyOf(bayClasses);
        }
    }

    /** A place with the council's usual codes and no bay suspended. */
    public PlacePublished(
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
            List<BayClassChange> bayClassChanges) {
        this(
                revision,
                code,
                kind,
                name,
                bayClasses,
                hours,
                hoursByBayClass,
                termTimeOnly,
                controlledOnBankHolidays,
                capacity,
                trafficOrder,
                validFrom,
                validUntil,
                boundaryWkt,
                bayClassChanges,
                Optional.empty(),
                Optional.empty());
    }

    public PlacePublished {
        bayClasses = List.copyOf(bayClasses);
        bayClassChanges = List.copyOf(bayClassChanges);
        hoursByBayClass = Map.copyOf(hoursByBayClass);
        contraventions = contraventions.map(List::copyOf);
        suspensions = suspensions.map(List::copyOf);
    }
}
