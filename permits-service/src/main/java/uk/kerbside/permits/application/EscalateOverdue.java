package uk.kerbside.permits.application;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import uk.kerbside.kit.clock.CouncilClock;

/** Says of applications that were to be decided by a day that is over, that they were not. */
@ApplicationScoped
public class EscalateOverdue {
    private final WaitingApplications waiting;
    private final TellReview tell;
    private final CouncilClock clock;
    private final ApplicationSettings settings;

    EscalateOverdue(WaitingApplications waiting, TellReview tell, CouncilClock clock, ApplicationSettings settings) {
        this.waiting = waiting;
        this.tell = tell;
        this.clock = clock;
        this.settings = settings;
    }

    /** One round; what is left comes with the next. */
    @Scheduled(
            every = "{kerbside.permits.applications.look-after-every:60s}",
            delayed = "25s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void escalate() {
        Instant now = clock.now();
        for (PermitApplication application : waiting.listOverdue(clock.today(), settings.lookedAfterAtOnce())) {
            if (application.escalate(now)) {
                tell.escalated(application, now);
            }
        }
    }
}
