package uk.kerbside.permits.round;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Does something with each of those that are due, in a transaction of its own. One that fails leaves the others alone and is
 * tried again with the next round; nobody waits for a lock while they hold somebody else's.
 */
public final class EachAlone {
    private static final Logger LOG = Logger.getLogger(EachAlone.class);

    private EachAlone() {}

    /**
     * @param round what it is called in the log
     * @param due reads who is due, best by ids alone: what is read here and locked afterwards may have changed in between
     * @param step what is done with one; it looks again whether that is due
     */
    public static <T> void of(String round, Supplier<List<T>> due, Consumer<T> step) {
        List<T> all = QuarkusTransaction.requiringNew().call(due::get);
        for (T one : all) {
            try {
                QuarkusTransaction.requiringNew().run(() -> step.accept(one));
            } catch (RuntimeException e) {
                LOG.errorf(e, "%s: %s failed; the next round tries again", round, one);
            }
        }
    }
}
