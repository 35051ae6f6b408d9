package uk.kerbside.enforcement.retention;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** The run of each night. Several instances share the work: each takes what no other has locked. */
@ApplicationScoped
class RunRetentionDaily {
    private static final Logger LOG = Logger.getLogger(RunRetentionDaily.class);
    private static final String SERVICE = "enforcement-service";

    private final RunRetention runRetention;

    RunRetentionDaily(RunRetention runRetention) {
        this.runRetention = runRetention;
    }

    @Scheduled(
            cron = "{kerbside.enforcement.retention.daily}",
            timeZone = "{kerbside.council.zone}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            LOG.infof(
                    "Removed by retention: %s",
                    runRetention.remove(SERVICE, SERVICE).records());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Retention could not go on and begins again tomorrow");
        }
    }
}
