package uk.kerbside.permits.misuse;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import uk.kerbside.kit.clock.CouncilClock;

/**
 * Says of reports that were to be decided by a working day that is over, that they were not: once each. They stay in the queue,
 * with whoever has them.
 */
@ApplicationScoped
public class EscalateReports {
    private final MisuseReports reports;
    private final TellMisuse tell;
    private final CouncilClock clock;
    private final MisuseSettings settings;

    EscalateReports(MisuseReports reports, TellMisuse tell, CouncilClock clock, MisuseSettings settings) {
        this.reports = reports;
        this.tell = tell;
        this.clock = clock;
        this.settings = settings;
    }

    /** One round; what is left comes with the next. */
    @Scheduled(
            every = "{kerbside.permits.misuse.look-after-every:60s}",
            delayed = "35s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void escalate() {
        Instant now = clock.now();
        for (MisuseReport report : reports.listOverdue(clock.today(), settings.lookedAfterAtOnce())) {
            if (report.escalate(now)) {
                tell.escalated(report, now);
            }
        }
    }
}
