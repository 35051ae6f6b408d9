package uk.kerbside.permits.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import uk.kerbside.kernel.CivilTime;

/**
 * By how much: so many days or months, or until one day. Exactly one of the two.
 *
 * @param untilOn the last valid day (ruling 1)
 */
public record Longer(Optional<Period> by, Optional<LocalDate> untilOn) {
    public Longer {
        if (by.isPresent() == untilOn.isPresent()) {
            throw new IllegalArgumentException("By a period or until a day");
        }
    }

    /** When a permit ends that would have ended then: the local midnight after its last valid day. */
    Instant end(Instant until, ZoneId zone) {
        LocalDate lastDay =
                untilOn.orElseGet(() -> CivilTime.lastValidDay(until, zone).plus(by.orElseThrow()));
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
