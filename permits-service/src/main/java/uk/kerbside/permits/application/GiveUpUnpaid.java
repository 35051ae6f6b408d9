package uk.kerbside.permits.application;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;

/** Asks accounts to withdraw charges nobody paid in time. The answer decides, not the clock. */
@ApplicationScoped
public class GiveUpUnpaid {
    private final Applications applications;
    private final TellWithdrawal tell;
    private final InstantSource clock;
    private final ApplicationSettings settings;

    GiveUpUnpaid(Applications applications, TellWithdrawal tell, InstantSource clock, ApplicationSettings settings) {
        this.applications = applications;
        this.tell = tell;
        this.clock = clock;
        this.settings = settings;
    }

    /** One round; what is left comes with the next. */
    @Scheduled(
            every = "{kerbside.permits.applications.give-up-every:60s}",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void giveUp() {
        Instant now = clock.instant();
        for (PermitApplication application : applications.listUnpaid(now, settings.unpaidAtOnce())) {
            if (application.askForWithdrawal(WithdrawalReason.NOT_PAID_IN_TIME)) {
                tell.requested(application, WithdrawalReason.NOT_PAID_IN_TIME, now);
            }
        }
    }
}
