package uk.kerbside.permits.place;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import uk.kerbside.kit.clock.CouncilClock;

/** Has changes to places count when their day begins, a few seconds after midnight. */
@ApplicationScoped
class ApplyPlannedChanges {
    private static final Logger LOG = Logger.getLogger(ApplyPlannedChanges.class);
    private static final int AT_ONCE = 100;

    private final PlaceVersions versions;
    private final ChangePlace changePlace;
    private final CouncilClock clock;

    ApplyPlannedChanges(PlaceVersions versions, ChangePlace changePlace, CouncilClock clock) {
        this.versions = versions;
        this.changePlace = changePlace;
        this.clock = clock;
    }

    @Scheduled(every = "2s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void apply() {
        for (String code : QuarkusTransaction.requiringNew().call(() -> versions.listDue(clock.today(), AT_ONCE))) {
            try {
                QuarkusTransaction.requiringNew().run(() -> changePlace.applyDue(code));
            } catch (RuntimeException e) {
                // Others count all the same; this one is tried again in the next round.
                LOG.errorf(e, "The change planned for %s does not count yet", code);
            }
        }
    }
}
