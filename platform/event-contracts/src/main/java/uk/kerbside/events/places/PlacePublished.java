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
 * @param houseNumbers houses that belong to it, or do not, whatever its boundary says; absent when its order names none
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
        Optional<List<Suspension>> suspensions,
        Optional<List<Houses>> houseNumbers)
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
     * @param dispensations references of dispensations whose vehicles may use the bays all the same, while those are
     *     good; absent when there are none
     */
    public record Suspension(
            String reference,
            Instant from,
            Optional<Instant> until,
            List<BayClass> bayClasses,
            Optional<String> location,
            Optional<List<String>> dispensations) {
        public Suspension {
            bayClasses = List.copyOf(bayClasses);
            dispensations = dispensations.map(List::copyOf);
        }

        /** One from which nobody is dispensed. */
        public Suspension(
                String reference,
                Instant from,
                Optional<Instant> until,
                List<BayClass> bayClasses,
                Optional<String> location) {
            this(reference, from, until, bayClasses, location, Optional.empty());
        }
    }

    /**
     * Houses of a street that belong to the place, or do not, whatever its boundary says: its order names them.
     *
     * @param from the first number; from the beginning of the street when absent
     * @param to the last number, included; to its end when absent
     * @param belong whether they belong to the place
     */
    public record Houses(String street, Optional<Integer> from, Optional<Integer> to, HouseSide side, boolean belong) {}

    /** Which numbers of a street. */
    public enum HouseSide {
        BOTH,
        ODD,
        EVEN
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
                Optional.empty(),
                Optional.empty());
    }

    /** A place whose order names no single houses. */
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
            List<BayClassChange> bayClassChanges,
            Optional<List<OwnCodes>> contraventions,
            Optional<List<Suspension>> suspensions) {
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
                contraventions,
                suspensions,
                Optional.empty());
    }

    public PlacePublished {
        bayClasses = List.copyOf(bayClasses);
        bayClassChanges = List.copyOf(bayClassChanges);
        hoursByBayClass = Map.copyOf(hoursByBayClass);
        contraventions = contraventions.map(List::copyOf);
        suspensions = suspensions.map(List::copyOf);
        houseNumbers = houseNumbers.map(List::copyOf);
    }
}
