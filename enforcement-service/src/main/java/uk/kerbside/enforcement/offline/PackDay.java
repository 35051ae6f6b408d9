package uk.kerbside.enforcement.offline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.kernel.Calendar;

/**
 * A local day, 23, 24 or 25 hours long.
 *
 * @param from its first instant
 * @param until the first one after it
 */
record PackDay(LocalDate on, Calendar calendar, Instant from, Instant until) {
    PackDay(LocalDate on, Calendar calendar) {
        this(
                on,
                calendar,
                on.atStartOfDay(calendar.zone()).toInstant(),
                on.plusDays(1).atStartOfDay(calendar.zone()).toInstant());
    }

    ZoneId zone() {
        return calendar.zone();
    }

    boolean hasInside(Instant instant) {
        return instant.isAfter(from) && instant.isBefore(until);
    }

    /** When local time leaps, if it does on this day: what was over by the clock may come again. */
    Optional<Instant> changeOfClocks() {
        return Optional.ofNullable(zone().getRules().nextTransition(from))
                .map(ZoneOffsetTransition::getInstant)
                .filter(this::hasInside);
    }

    /** The instant itself as well. */
    Stream<Instant> withTheTimeOf(Instant other) {
        return Stream.concat(Stream.of(other), atTheTimeOf(other));
    }

    /** The same time of this day: twice when the clocks go back then, none when they leap over it. */
    Stream<Instant> atTheTimeOf(Instant other) {
        LocalDateTime local = on.atTime(other.atZone(zone()).toLocalTime());
        return zone().getRules().getValidOffsets(local).stream().map(offset -> local.toInstant(offset));
    }
}
