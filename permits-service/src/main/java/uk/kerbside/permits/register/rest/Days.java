package uk.kerbside.permits.register.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.InvalidRequestException;

/** Days of the council as people write them in an address. */
final class Days {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private Days() {}

    /** When a day begins. */
    static Optional<Instant> startOf(String parameter, String day, CouncilClock clock) {
        return read(parameter, day).map(clock::startOf);
    }

    /** When a day is over. */
    static Optional<Instant> endOf(String parameter, String day, CouncilClock clock) {
        return read(parameter, day).map(found -> clock.startOf(found.plusDays(1)));
    }

    private static Optional<LocalDate> read(String parameter, String day) {
        if (day == null) {
            return Optional.empty();
        }
        try {
            LocalDate found = LocalDate.parse(day);
            if (!found.isBefore(FIRST) && !found.isAfter(LAST)) {
                return Optional.of(found);
            }
        } catch (DateTimeParseException e) {
            throw new InvalidRequestException("/" + parameter, "must be a date such as 2026-11-23");
        }
        throw new InvalidRequestException("/" + parameter, "is out of bounds");
    }
}
