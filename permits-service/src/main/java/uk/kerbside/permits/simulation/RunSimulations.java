package uk.kerbside.permits.simulation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Works on simulations, the oldest first, portion by portion. When a process dies, whoever looks next goes on where it
 * was.
 */
@ApplicationScoped
class RunSimulations {
    private static final Logger LOG = Logger.getLogger(RunSimulations.class);

    private final Simulations simulations;
    private final SimulatePortion portion;

    RunSimulations(Simulations simulations, SimulatePortion portion) {
        this.simulations = simulations;
        this.portion = portion;
    }

    @Scheduled(
            every = "{kerbside.permits.simulation.run-every:2s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        Optional<String> next = simulations.findRunning();
        next.ifPresent(this::run);
        if (next.isPresent()) {
            portion.forgetOld();
        }
    }

    private void run(String id) {
        try {
            while (portion.take(id)) {
                LOG.debugf("A portion of simulation %s is done", id);
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "Simulation %s failed", id);
            portion.fail(id);
        }
    }
}
