package uk.kerbside.visitor.visit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/**
 * Tells that a visit ended by itself. Officers do not need it, the right's own end is enough; time lines do. What a
 * stopped service missed is told by the next round.
 */
@ApplicationScoped
public class EndVisitsWhoseTimeIsOver {
    private final Visits visits;
    private final PublishVisit publish;
    private final InstantSource clock;
    private final VisitSettings settings;

    EndVisitsWhoseTimeIsOver(Visits visits, PublishVisit publish, InstantSource clock, VisitSettings settings) {
        this.visits = visits;
        this.publish = publish;
        this.clock = clock;
        this.settings = settings;
    }

    /** One round; what is left comes with the next. */
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void end() {
        for (Visit visit : visits.listOver(clock.instant(), settings.overAtOnce())) {
            visit.endByTime();
            publish.ended(visit);
        }
    }
}
