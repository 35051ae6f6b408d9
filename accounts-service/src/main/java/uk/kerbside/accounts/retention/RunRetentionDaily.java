package uk.kerbside.accounts.retention;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** The run of each night. Several instances share the work: each takes what no other has locked. */
@ApplicationScoped
class RunRetentionDaily {
    private static final Logger LOG = Logger.getLogger(RunRetentionDaily.class);

    private final RunRetention runRetention;

    RunRetentionDaily(RunRetention runRetention) {
        this.runRetention = runRetention;
    }

    @Scheduled(
            cron = "{kerbside.accounts.retention.daily:0 45 2 * * ?}",
            timeZone = "{kerbside.council.zone}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            LOG.infof("Removed by retention: %s", runRetention.remove().records());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Retention could not go on and begins again tomorrow");
        }
    }
}
