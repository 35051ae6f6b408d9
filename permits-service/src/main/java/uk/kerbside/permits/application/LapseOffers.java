package uk.kerbside.permits.application;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import uk.kerbside.permits.round.EachAlone;
import uk.kerbside.permits.waiting.WaitingEntries;
import uk.kerbside.permits.waiting.WaitingList;
import uk.kerbside.permits.waiting.WaitingSettings;

/** Ends offers nobody answered; the place goes to the next, and the application is over. */
@ApplicationScoped
public class LapseOffers {
    private final WaitingEntries entries;
    private final WaitingList waitingList;
    private final Applications applications;
    private final InstantSource clock;
    private final WaitingSettings settings;

    LapseOffers(
            WaitingEntries entries,
            WaitingList waitingList,
            Applications applications,
            InstantSource clock,
            WaitingSettings settings) {
        this.entries = entries;
        this.waitingList = waitingList;
        this.applications = applications;
        this.clock = clock;
        this.settings = settings;
    }

    /** One round; what is left comes with the next. */
    @Scheduled(
            every = "{kerbside.permits.waiting.looked-after-every:15s}",
            delayed = "25s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void lapse() {
        Instant now = clock.instant();
        EachAlone.of(
                "Offers nobody answered",
                () -> entries.listOverdue(now, settings.offersAtOnce()),
                applicationId -> lapse(applicationId, now));
    }

    /** The application is locked first, as everybody does who answers an offer. */
    private void lapse(String applicationId, Instant now) {
        applications
                .findForUpdate(applicationId)
                .filter(application -> waitingList.lapse(applicationId, now))
                .filter(application -> application.closeUnanswered(now))
                .ifPresent(applications::save);
    }
}
