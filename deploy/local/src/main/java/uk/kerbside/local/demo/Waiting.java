package uk.kerbside.local.demo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks until it is so, or breaks the story in plain words. */
final class Waiting {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN = Duration.ofMillis(10);

    private Waiting() {}

    static void until(String what, BooleanSupplier isSo) {
        until(what, PATIENCE, BETWEEN, isSo);
    }

    /** For what takes minutes and is not to be asked about all the time. */
    static void until(String what, Duration patience, Duration between, BooleanSupplier isSo) {
        long givenUp = System.nanoTime() + patience.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > givenUp) {
                throw new StoryBreaks("After " + patience.toSeconds() + " s it is still not so that " + what + ".");
            }
            LockSupport.parkNanos(between.toNanos());
        }
    }
}
