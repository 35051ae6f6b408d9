package uk.kerbside.enforcement.offline;

import java.time.Instant;
import java.util.stream.Stream;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.Place;

/** One place and one class of its bays: a line in every pattern of a pack. */
record PackLine(Place place, BayClass bay) {
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
