package uk.kerbside.helpline.retention;

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
            cron = "{kerbside.helpline.retention.daily:0 0 3 * * ?}",
            timeZone = "{kerbside.council.zone}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            LOG.infof("Reads removed by retention: %d", runRetention.remove().auditedReads());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Retention could not go on and begins again tomorrow");
        }
    }
}
