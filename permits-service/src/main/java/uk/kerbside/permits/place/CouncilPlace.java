package uk.kerbside.permits.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kernel.WeeklyHours;
import uk.kerbside.kernel.finding.ContraventionCodes;

/**
 * A place as it is on record, with its boundary.
 *
 * @param hours controlled hours as signs state them: {@code Mon-Fri 08:30-18:30}
 * @param hoursByBayClass hours of single bay classes that differ
 * @param trafficOrder the order it rests on; wards have none
 * @param boundaryWkt a polygon in WGS 84, longitude first
 * @param contraventions codes of single bay classes that differ from the council's table, if any does
 * @param houseNumbers houses that belong to it, or do not, whatever its boundary says
 */
public record CouncilPlace(
        String code,
        PlaceKind kind,
        String name,
        List<BayClass> bayClasses,
        Optional<String> hours,
        Map<BayClass, String> hoursByBayClass,
        boolean termTimeOnly,
        boolean controlledOnBankHolidays,
        Optional<Integer> capacity,
        Optional<String> trafficOrder,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        Optional<String> boundaryWkt,
        List<BayClassChange> bayClassChanges,
        Optional<List<OwnCodes>> contraventions,
        Optional<List<HouseNumbers>> houseNumbers) {

    /** What its order adds to or takes from the bay classes a permit type confers. */
    public record BayClassChange(String typeCode, List<BayClass> added, List<BayClass> removed) {
        public BayClassChange {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }

    /** The contraventions of one class of bay: with a right for this place that is over, and without one. */
    public record OwnCodes(BayClass bayClass, String lapsed, String otherwise) {
        public OwnCodes {
            if (!ContraventionCodes.isExcusable(lapsed) || !ContraventionCodes.isExcusable(otherwise)) {
                throw new IllegalArgumentException("Only codes a right can excuse are suggested for want of one");
            }
        }

        /** {@code SCHOOL_STREET=52/52}. */
        static OwnCodes parse(String text) {
            String[] sides = text.split("[=/]", -1);
            if (sides.length != 3) {
                throw new IllegalArgumentException("Codes of a bay class are written BAY_CLASS=19/12");
            }
            return new OwnCodes(BayClass.valueOf(sides[0].strip()), sides[1].strip(), sides[2].strip());
        }
    }

    public CouncilPlace {
        bayClasses = List.copyOf(bayClasses);
        hoursByBayClass = Map.copyOf(hoursByBayClass);
        bayClassChanges = List.copyOf(bayClassChanges);
        contraventions = contraventions.map(List::copyOf);
        houseNumbers = houseNumbers.map(List::copyOf);
    }

    /** The same with an end. */
    CouncilPlace until(LocalDate end) {
        return new CouncilPlace(
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
                Optional.of(end),
                boundaryWkt,
                bayClassChanges,
                contraventions,
                houseNumbers);
    }

    /** The same with what no file has a column for as another describes it. */
    CouncilPlace withUnfiledOf(CouncilPlace known) {
        return new CouncilPlace(
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
                known.bayClassChanges,
                contraventions,
                known.houseNumbers);
    }

    /** Whether its order names a house as belonging to it, or not; where it names it twice, the later line is the exception. */
    public Optional<Boolean> namesAsItsOwn(String street, int number) {
        return houseNumbers.orElse(List.of()).stream()
                .filter(houses -> houses.name(street, number))
                .map(HouseNumbers::belong)
                .reduce((earlier, later) -> later);
    }

    /** Whether its order is in force on that day. */
    public boolean isInForceOn(LocalDate day) {
        return toKernel().isInForceOn(day);
    }

    /** The place as all services judge it. */
    public Place toKernel() {
        return new Place(
                PlaceCode.of(code),
                kind,
                name,
                Set.copyOf(bayClasses),
                hours.map(WeeklyHours::parse),
                hoursByBayClass.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> WeeklyHours.parse(entry.getValue()))),
                termTimeOnly,
                controlledOnBankHolidays,
                capacity.map(OptionalInt::of).orElse(OptionalInt.empty()),
                trafficOrder.orElse(""),
                validFrom,
                validUntil,
                bayClassChanges.stream()
                        .map(change -> new Place.BayClassChange(
                                change.typeCode(), Set.copyOf(change.added()), Set.copyOf(change.removed())))
                        .toList(),
                contraventions.orElse(List.of()).stream()
                        .collect(Collectors.toMap(
                                OwnCodes::bayClass, own -> new Place.Contraventions(own.lapsed(), own.otherwise()))),
                List.of());
    }
}
