package uk.kerbside.kit.id;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes identifiers. Thread-safe. They are random where they are read, so they cannot be guessed or counted. */
public final class Ids {
    /** Crockford's base 32 without 0 and 1, which are taken for O and I when they are read out. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUP = 4;
    private static final int VERSION_7 = 7;
    private static final int COUNTER_BITS = 12;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final InstantSource CLOCK = InstantSource.system();

    /** The last used (millisecond, counter) pair in one number: it only ever grows. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /**
     * A version 7 UUID (RFC 9562): ordered by the millisecond in which it was made and, within this JVM, by a counter
     * in its next twelve bits.
     */
    public static UUID uuid7() {
        long now = CLOCK.millis() << COUNTER_BITS;
        long moment = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long millis = moment >>> COUNTER_BITS;
        long counter = moment & ((1L << COUNTER_BITS) - 1);
        long version = 0x7000L;
        long variant = 0x8000_0000_0000_0000L;
        return new UUID(millis << 16 | version | counter, variant | RANDOM.nextLong() >>> 2);
    }

    /** The UUID a text is; empty for anything but its usual form of 36 characters. */
    public static Optional<UUID> findUuid(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The same, for UUIDs of version 7 alone. */
    public static Optional<UUID> findUuid7(String text) {
        return findUuid(text).filter(id -> id.version() == VERSION_7);
    }

    /**
     * A number for people, such as {@code P-7KQ2-9XNM}: eight symbols out of thirty, so a unique constraint stands
     * behind every column that holds one (the first repeat among a million is about as likely as not).
     *
     * @param prefix says what kind of thing is numbered
     */
    public static String readable(String prefix) {
        StringBuilder number = new StringBuilder(prefix);
        for (int symbol = 0; symbol < 2 * GROUP; symbol++) {
            if (symbol % GROUP == 0) {
                number.append('-');
            }
            number.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return number.toString();
    }
}
