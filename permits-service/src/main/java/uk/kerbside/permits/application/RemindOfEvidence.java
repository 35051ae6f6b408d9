package uk.kerbside.permits.application;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Says when an applicant is to be reminded of what was asked for. Reminders that fell due while nobody looked are one:
 * the last of them counts, and with it those before.
 */
@ApplicationScoped
public class RemindOfEvidence {
    private final WaitingApplications waiting;
    private final TellReview tell;
    private final InstantSource clock;
    private final ApplicationSettings settings;

    RemindOfEvidence(WaitingApplications waiting, TellReview tell, InstantSource clock, ApplicationSettings settings) {
        this.waiting = waiting;
        this.tell = tell;
        this.clock = clock;
        this.settings = settings;
    }

    /** One round; what is left comes with the next. */
    @Scheduled(
            every = "{kerbside.permits.applications.look-after-every:60s}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void remind() {
        Instant now = clock.instant();
        List<Integer> daysBefore = settings.evidenceRemindersDaysBefore();
        for (int reminder = daysBefore.size(); reminder > 0; reminder--) {
            Instant due = now.plus(Duration.ofDays(daysBefore.get(reminder - 1)));
            for (PermitApplication application : waiting.listToRemind(reminder, due, settings.lookedAfterAtOnce())) {
                if (application.remind(reminder)) {
                    tell.reminded(application, application.evidenceAsked().orElseThrow(), now);
                }
            }
        }
    }
}
