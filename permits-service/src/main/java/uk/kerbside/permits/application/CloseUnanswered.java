package uk.kerbside.permits.application;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import uk.kerbside.permits.round.EachAlone;

/** Closes applications whose applicants did not give what was asked for. */
@ApplicationScoped
public class CloseUnanswered {
    private final WaitingApplications waiting;
    private final Applications applications;
    private final TellReview tell;
    private final InstantSource clock;
    private final ApplicationSettings settings;

    CloseUnanswered(
            WaitingApplications waiting,
            Applications applications,
            TellReview tell,
            InstantSource clock,
            ApplicationSettings settings) {
        this.waiting = waiting;
        this.applications = applications;
        this.tell = tell;
        this.clock = clock;
        this.settings = settings;
    }

    /** One round; what is left comes with the next. */
    @Scheduled(
            every = "{kerbside.permits.applications.look-after-every:60s}",
            delayed = "35s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void close() {
        Instant now = clock.instant();
        EachAlone.of(
                "Applications nobody answered",
                () -> waiting.listUnanswered(now, settings.lookedAfterAtOnce()),
                applicationId -> close(applicationId, now));
    }

    /** Whoever answered in between came in time. */
    private void close(String applicationId, Instant now) {
        PermitApplication application =
                applications.findForUpdate(applicationId).orElseThrow();
        boolean isOver = application.status() == ApplicationStatus.MORE_EVIDENCE_ASKED
                && application
                        .evidenceAsked()
                        .filter(asked -> !now.isBefore(asked.answerUntil()))
                        .isPresent();
        if (isOver && application.closeUnanswered(now)) {
            applications.save(application);
            tell.neverGiven(application, now);
        }
    }
}
