package uk.kerbside.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A zone, car park, ward, school street or stated location. Controlled hours belong to the place and the bay class of
 * the spot parked in, never to a right's own area (ruling 3).
 *
 * @param bayClasses the classes of bay it has; a ward has none
 * @param hours when its rules are in force; absent for a place without rules of its own
 * @param hoursByBayClass hours of single classes that differ from the place's
 * @param bayClassChanges what its order adds to or takes from the classes a permit type confers
 * @param contraventions the codes of single classes of bay that differ from the council's table: a school street signed
 *     for 52, say
 * @param suspensions when which of its bays are suspended
 */
public record Place(
        PlaceCode code,
        PlaceKind kind,
        String name,
        Set<BayClass> bayClasses,
        Optional<WeeklyHours> hours,
        Map<BayClass, WeeklyHours> hoursByBayClass,
        boolean termTimeOnly,
        boolean controlledOnBankHolidays,
        OptionalInt capacity,
        String trafficOrder,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        List<BayClassChange> bayClassChanges,
        Map<BayClass, Contraventions> contraventions,
        List<Suspension> suspensions) {

    /** What a place's order changes for one permit type (case 8: business permits in resident bays). */
    public record BayClassChange(String typeCode, Set<BayClass> added, Set<BayClass> removed) {
        public BayClassChange {
            added = Set.copyOf(added);
            removed = Set.copyOf(removed);
        }
    }

    /**
     * @param lapsed where there is or was a right for this place
     * @param otherwise where there is none
     */
    public record Contraventions(String lapsed, String otherwise) {}

    /**
     * Bays nobody may use for a time.
     *
     * @param reference what its notice is known by
     * @param bayClasses which classes; all when empty
     * @param location which of the bays, in words; all of them when empty
     * @param dispensations references of dispensations it was made for, or that were given from it: their vehicles alone
     *     may use the bays, while those are good
     */
    public record Suspension(
            String reference,
            Interval interval,
            Set<BayClass> bayClasses,
            Optional<String> location,
            Set<String> dispensations) {
        public Suspension {
            bayClasses = Set.copyOf(bayClasses);
            dispensations = Set.copyOf(dispensations);
        }

        /** One from which nobody is dispensed. */
        public Suspension(String reference, Interval interval, Set<BayClass> bayClasses, Optional<String> location) {
            this(reference, interval, bayClasses, location, Set.of());
        }

        /** The same with those dispensed from it. */
        public Suspension except(Set<String> dispensed) {
            return new Suspension(reference, interval, bayClasses, location, dispensed);
        }

        private boolean concerns(BayClass bay) {
            return bayClasses.isEmpty() || bayClasses.contains(bay);
        }
    }

    /** A place with the council's usual codes and no bay suspended. */
    public Place(
            PlaceCode code,
            PlaceKind kind,
            String name,
            Set<BayClass> bayClasses,
            Optional<WeeklyHours> hours,
            Map<BayClass, WeeklyHours> hoursByBayClass,
            boolean termTimeOnly,
            boolean controlledOnBankHolidays,
            OptionalInt capacity,
            String trafficOrder,
            LocalDate validFrom,
            Optional<LocalDate> validUntil,
            List<BayClassChange> bayClassChanges) {
        this(
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
                bayClassChanges,
                Map.of(),
                List.of());
    }

    public Place {
        bayClasses = Set.copyOf(bayClasses);
        hoursByBayClass = Map.copyOf(hoursByBayClass);
        bayClassChanges = List.copyOf(bayClassChanges);
        contraventions = Map.copyOf(contraventions);
        suspensions = List.copyOf(suspensions);
    }

    /** Whether its order is in force on that day. */
    public boolean isInForceOn(LocalDate date) {
        return !date.isBefore(validFrom) && validUntil.map(date::isBefore).orElse(true);
    }

    public boolean offers(BayClass bay) {
        return bayClasses.contains(bay);
    }

    public Optional<WeeklyHours> hoursOf(BayClass bay) {
        return Optional.ofNullable(hoursByBayClass.get(bay)).or(() -> hours);
    }

    /** Suspensions of bays of this class at that instant, those of all of them first. */
    public List<Suspension> suspensionsOf(BayClass bay, Instant at) {
        return suspensions.stream()
                .filter(suspension ->
                        suspension.concerns(bay) && suspension.interval().contains(at))
                .sorted(Comparator.comparing(suspension -> suspension.location().isPresent()))
                .toList();
    }

    /** Whether one needs a right here at that instant. */
    public boolean isControlledAt(BayClass bay, Instant at, Calendar calendar) {
        ZonedDateTime local = at.atZone(calendar.zone());
        return appliesOn(local.toLocalDate(), calendar)
                && hoursOf(bay)
                        .filter(open -> open.isOpenAt(local.toLocalDateTime()))
                        .isPresent();
    }

    /** The stretches of a local day in which one needs a right here. */
    public List<Interval> controlledWindows(BayClass bay, LocalDate date, Calendar calendar) {
        return appliesOn(date, calendar)
                ? hoursOf(bay).map(open -> open.on(date, calendar.zone())).orElse(List.of())
                : List.of();
    }

    boolean adds(String typeCode, BayClass bay) {
        for (BayClassChange change : bayClassChanges) {
            if (change.typeCode().equals(typeCode) && change.added().contains(bay)) {
                return true;
            }
        }
        return false;
    }

    boolean removes(String typeCode, BayClass bay) {
        for (BayClassChange change : bayClassChanges) {
            if (change.typeCode().equals(typeCode) && change.removed().contains(bay)) {
                return true;
            }
        }
        return false;
    }

    private boolean appliesOn(LocalDate date, Calendar calendar) {
        return isInForceOn(date)
                && (controlledOnBankHolidays || !calendar.isBankHoliday(date))
                && (!termTimeOnly || calendar.isTermTime(date));
    }
}
