package uk.kerbside.local;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What time it is for a running suite. Its services go by the clock of the machine, and compare with it what they are told:
 * whoever talks to them has no other, and none that could be set.
 */
public final class SuiteClock {
    /** By whose days the council counts. */
    public static final ZoneId COUNCIL = ZoneId.of("Europe/London");

    private static final InstantSource MACHINE = InstantSource.system();

    private SuiteClock() {}

    public static Instant now() {
        return MACHINE.instant();
    }

    /** The day it is for the council. */
    public static LocalDate today() {
        return LocalDate.ofInstant(now(), COUNCIL);
    }
}
