package uk.kerbside.enforcement.offline;

import java.time.Instant;
import java.util.stream.Stream;
import uk.kerbside.enforcement.knowledge.PlaceAreas;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.Right;

/**
 * One place and one class of its bays: a line in every pattern of a pack.
 *
 * @param around what somebody who only names the place lies in, or may lie in
 */
record PackLine(Place place, BayClass bay, PlaceAreas.Around around) {
    /** Whether a right is good at the place: by its code, or in the ward around it. */
    boolean isReachedBy(Right right) {
        return right.reaches(place.code()) || around.within().stream().anyMatch(right::reaches);
    }

    /** When control starts and ends on the day, and when bays are suspended. */
    Stream<Instant> changes(PackDay day) {
        return Stream.concat(
                place.controlledWindows(bay, day.on(), day.calendar()).stream()
                        .flatMap(PackLine::ends)
                        .flatMap(day::withTheTimeOf),
                place.suspensions().stream().flatMap(suspension -> ends(suspension.interval())));
    }

    static Stream<Instant> ends(Interval interval) {
        return Stream.concat(Stream.of(interval.from()), interval.until().stream());
    }
}
