package uk.kerbside.local.demo;

import java.util.UUID;
import java.util.random.RandomGenerator;
import uk.kerbside.local.SuiteClock;

/** Version 7 UUIDs, as a handheld makes them: time first, the rest at random. */
final class CheckIds {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private final RandomGenerator random;

    CheckIds(RandomGenerator random) {
        this.random = random;
    }

    UUID next() {
        long millis = SuiteClock.now().toEpochMilli();
        long high = millis << 16 | VERSION_7 | random.nextInt(0x1000);
        return new UUID(high, VARIANT | random.nextLong() >>> 2);
    }
}
