package uk.kerbside.kit.clock;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * An instant as it is taken from outside: within bounds nothing real ever reaches. Databases and calendars end long
 * before {@link Instant#MAX} does.
 */
public final class StrictInstant {
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2999-12-31T23:59:59.999999999Z");

    private StrictInstant() {}

    /** @throws DateTimeException when it is not in its ISO 8601 form, or out of bounds */
    public static Instant parse(String text) {
        Instant instant = Instant.parse(text);
        if (!isBearable(instant)) {
            throw new DateTimeException("The instant is out of bounds");
        }
        return instant;
    }

    public static boolean isBearable(Instant instant) {
        return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
    }
}
