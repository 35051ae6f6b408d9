package uk.kerbside.events.places;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.WeeklyHours;

/** A published place as the kernel's. */
public final class PlaceTranslation {
    private PlaceTranslation() {}

    public static Place toKernel(PlacePublished published) {
        return new Place(
                PlaceCode.of(published.code()),
                published.kind(),
                published.name(),
                Set.copyOf(published.bayClasses()),
                published.hours().map(WeeklyHours::parse),
                published.hoursByBayClass().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> WeeklyHours.parse(entry.getValue()))),
                published.termTimeOnly(),
                published.controlledOnBankHolidays(),
                published.capacity().map(OptionalInt::of).orElse(OptionalInt.empty()),
                published.trafficOrder(),
                published.validFrom(),
                published.validUntil(),
                published.bayClassChanges().stream()
                        .map(change -> new Place.BayClassChange(
                                change.typeCode(), Set.copyOf(change.added()), Set.copyOf(change.removed())))
                        .toList(),
                published.contraventions().orElse(List.of()).stream()
                        .collect(Collectors.toMap(
                                PlacePublished.OwnCodes::bayClass,
                                own -> new Place.Contraventions(own.lapsed(), own.otherwise()))),
                published.suspensions().orElse(List.of()).stream()
                        .map(PlaceTranslation::suspension)
                        .toList());
    }

    private static Place.Suspension suspension(PlacePublished.Suspension told) {
        return new Place.Suspension(
                told.reference(),
                new Interval(told.from(), told.until()),
                Set.copyOf(told.bayClasses()),
                told.location(),
                told.dispensations().map(Set::copyOf).orElse(Set.of()));
    }
}
