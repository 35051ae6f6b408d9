package uk.kerbside.permits.extension;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Works on bulk extensions, portion by portion. A process that dies leaves its permits waiting; whoever looks next goes on
 * with them.
 */
@ApplicationScoped
public class RunExtensions {
    private static final Logger LOG = Logger.getLogger(RunExtensions.class);

    private final BulkExtensions extensions;
    private final PreparePortion preparePortion;
    private final ApplyPortion applyPortion;

    RunExtensions(BulkExtensions extensions, PreparePortion preparePortion, ApplyPortion applyPortion) {
        this.extensions = extensions;
        this.preparePortion = preparePortion;
        this.applyPortion = applyPortion;
    }

    /** Goes on until no permit waits, or something stands in the way; the next round tries again. */
    @Scheduled(
            every = "{kerbside.permits.extensions.run-every:2s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        List<String> open = QuarkusTransaction.requiringNew().call(extensions::listOpen);
        open.forEach(this::run);
    }

    private void run(String id) {
        try {
            while (preparePortion.prepare(id) || applyPortion.apply(id)) {
                LOG.debugf("A portion of bulk extension %s is done", id);
            }
        } catch (RuntimeException e) {
            // Somebody may have taken a vehicle in the same instant: the next round looks again.
            LOG.errorf(e, "A portion of bulk extension %s failed and is tried again", id);
        }
    }
}
