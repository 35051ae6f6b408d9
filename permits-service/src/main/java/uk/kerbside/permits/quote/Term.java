package uk.kerbside.permits.quote;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import uk.kerbside.kernel.CivilTime;

/**
 * From when to when.
 *
 * @param length absent where the end is a fixed day
 * @param until the local midnight after the last valid day
 */
public record Term(Optional<Period> length, Instant from, Instant until) {

    /** A term of this length that begins at {@code from}; its first day counts in full (ruling 1). */
    public static Term ofLength(Period length, Instant from, ZoneId zone) {
        LocalDate lastDay = CivilTime.lastDayOfTerm(LocalDate.ofInstant(from, zone), length);
        return new Term(Optional.of(length), from, CivilTime.untilEndOf(lastDay, zone));
    }

    /** A term that ends with {@code lastDay}, whenever it begins. */
    public static Term endingOn(LocalDate lastDay, Instant from, ZoneId zone) {
        return new Term(Optional.empty(), from, CivilTime.untilEndOf(lastDay, zone));
    }

    /**
     * The same term when it can only begin at {@code earliest}: as long as before, or up to the same fixed day. When
     * even that day is over by then, nothing is left to move and the term stays what was asked for.
     */
    public Term notBefore(Instant earliest, ZoneId zone) {
        if (!earliest.isAfter(from)) {
            return this;
        }
        if (length.isPresent()) {
            return ofLength(length.get(), earliest, zone);
        }
        return earliest.isBefore(until) ? new Term(Optional.empty(), earliest, until) : this;
    }

    /**
     * The same term when that it is paid is known only later: until then its holder was told that it is not valid, and every
     * whole day of that is added to its end. A fixed day stays.
     */
    public Term makingUpFor(Instant paidAt, Instant knownAt, ZoneId zone) {
        LocalDate begun = LocalDate.ofInstant(paidAt.isAfter(from) ? paidAt : from, zone);
        long lost = ChronoUnit.DAYS.between(begun, LocalDate.ofInstant(knownAt, zone)) - 1;
        return length.isEmpty() || lost <= 0
                ? this
                : new Term(length, from, until.atZone(zone).plusDays(lost).toInstant());
    }

    /**
     * How many of its months begin before an instant: one that has begun counts. A month is one of the council's calendar, counted
     * from the first day (ruling 1).
     */
    public int monthsBegunBefore(Instant end, ZoneId zone) {
        LocalDate firstDay = LocalDate.ofInstant(from, zone);
        int months = 0;
        Instant begins = from;
        while (begins.isBefore(end) && begins.isBefore(until)) {
            months++;
            begins = CivilTime.untilEndOf(CivilTime.lastDayOfTerm(firstDay, Period.ofMonths(months)), zone);
        }
        return months;
    }

    public LocalDate lastValidDay(ZoneId zone) {
        return CivilTime.lastValidDay(until, zone);
    }
}
