package uk.kerbside.kit.republish;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Goes through what is too much for one transaction: a portion in each, from just after the last of the one before. */
public final class Portions {
    private Portions() {}

    /**
     * @param portion does what is to be done with the next ones after one, or with the first, and returns them in their
     *     order; none when there are no more
     * @return how many there were
     */
    public static <T> int all(Function<Optional<T>, List<T>> portion) {
        int done = 0;
        List<T> some = next(portion, Optional.empty());
        while (!some.isEmpty()) {
            done += some.size();
            some = next(portion, Optional.of(some.getLast()));
        }
        return done;
    }

    private static <T> List<T> next(Function<Optional<T>, List<T>> portion, Optional<T> after) {
        return QuarkusTransaction.requiringNew().call(() -> portion.apply(after));
    }
}
