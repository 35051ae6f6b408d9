package uk.kerbside.local.demo;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import uk.kerbside.local.demo.Api.Answer;

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

    /** What an address answers, once a field of it has this value. */
    static Answer untilSays(Api api, URI address, String field, String value) {
        AtomicReference<Answer> last = new AtomicReference<>();
        until(address + " has " + field + " " + value, () -> {
            last.set(api.get(address));
            return last.get().status() == 200 && last.get().text(field).equals(value);
        });
        return last.get();
    }
}
