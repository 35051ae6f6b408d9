package uk.kerbside.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Days and instants of the council, for tests. */
final class Times {
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** At 01:00 the clock shows 02:00. */
    static final LocalDate SPRING_FORWARD = LocalDate.of(2026, 3, 29);

    /** At 02:00 the clock shows 01:00 again. */
    static final LocalDate FALL_BACK = LocalDate.of(2026, 10, 25);

    private Times() {}

    static Instant local(String dateAndTime) {
        return LocalDateTime.parse(dateAndTime).atZone(LONDON).toInstant();
    }

    static Instant utc(String instant) {
        return Instant.parse(instant);
    }

    static Arbitrary<LocalDate> dates() {
        Arbitrary<LocalDate> any = Arbitraries.integers().between(0, 10 * 366).map(LocalDate.of(2020, 1, 1)::plusDays);
        Arbitrary<LocalDate> aroundTheClockChanges = Arbitraries.of(SPRING_FORWARD, FALL_BACK)
                .flatMap(day -> Arbitraries.integers().between(-1, 1).map(day::plusDays));
        return Arbitraries.oneOf(any, aroundTheClockChanges);
    }

    /** To the second, on any of {@link #dates}. */
    static Arbitrary<Instant> instants() {
        return dates().flatMap(date -> Arbitraries.integers()
                .between(0, 25 * 3600)
                .map(seconds -> date.atStartOfDay(LONDON).toInstant().plusSeconds(seconds)));
    }
}
