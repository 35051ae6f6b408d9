package uk.kerbside.visitor.visit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import uk.kerbside.events.visits.VisitEnded;
import uk.kerbside.events.visits.VisitEndedBy;
import uk.kerbside.kit.journal.Journal;

/**
 * Tells that a visit ended by itself. Officers do not need it, the right's own end is enough; time lines do. What a
 * stopped service missed is told by the next round.
 */
@ApplicationScoped
public class EndVisitsWhoseTimeIsOver {
    private final Visits visits;
    private final Journal journal;
    private final InstantSource clock;
    private final VisitSettings settings;

    EndVisitsWhoseTimeIsOver(Visits visits, Journal journal, InstantSource clock, VisitSettings settings) {
        this.visits = visits;
        this.journal = journal;
        this.clock = clock;
        this.settings = settings;
    }

    /** One round; what is left comes with the next. */
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void end() {
        for (Visit visit : visits.listOver(clock.instant(), settings.overAtOnce())) {
            if (visit.end(visit.until(), VisitEndedBy.TIME, 0)) {
                journal.append(visit.visitId(), VisitEnded.class, revision -> EndedVisit.fact(visit, revision));
            }
        }
    }
}
