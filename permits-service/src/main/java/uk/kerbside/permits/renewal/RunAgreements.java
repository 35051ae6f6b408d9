package uk.kerbside.permits.renewal;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import uk.kerbside.kit.problem.RefusedException;

/**
 * Does what holders agreed to: tells what a renewal will cost, and hands it in some days later. A day on which this does not
 * run is caught up with; run twice, or by several instances, nothing happens twice, because each agreement is locked and
 * remembers what was done.
 */
@ApplicationScoped
public class RunAgreements {
    private static final Logger LOG = Logger.getLogger(RunAgreements.class);

    private final RunAgreement runAgreement;

    RunAgreements(RunAgreement runAgreement) {
        this.runAgreement = runAgreement;
    }

    /** Everybody who is due by now, each in a transaction of its own: one that fails leaves the others alone. */
    @Scheduled(
            every = "{kerbside.permits.renewals.agreements-run-every:15m}",
            delayed = "50s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        Optional<RenewalAgreements.Due> last = Optional.empty();
        List<RenewalAgreements.Due> some = runAgreement.listDue(last);
        while (!some.isEmpty()) {
            some.forEach(this::run);
            last = Optional.of(some.getLast());
            some = runAgreement.listDue(last);
        }
    }

    private void runOrGiveUp(RenewalAgreements.Due due) {
        try {
            runAgreement.run(due);
        } catch (RefusedException refused) {
            runAgreement.giveUp(due, refused);
        }
    }

    private void run(RenewalAgreements.Due due) {
        try {
            runOrGiveUp(due);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Permit %s was not renewed as agreed; the next round tries again", due.permitNumber());
        }
    }
}
