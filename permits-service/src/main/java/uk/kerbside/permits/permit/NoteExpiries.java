package uk.kerbside.permits.permit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import uk.kerbside.events.permits.PermitExpired;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.journal.Journal;

/**
 * Tells of permits that have expired, once each and in the order in which they did. Nobody's cover hangs on this: that a
 * permit is over follows from the clock.
 */
@ApplicationScoped
public class NoteExpiries {
    private final Permits permits;
    private final Journal journal;
    private final CouncilClock clock;
    private final PermitSettings settings;

    NoteExpiries(Permits permits, Journal journal, CouncilClock clock, PermitSettings settings) {
        this.permits = permits;
        this.journal = journal;
        this.clock = clock;
        this.settings = settings;
    }

    /** One round; what is left comes with the next. */
    @Scheduled(
            every = "{kerbside.permits.permits.expiries-told-every:60s}",
            delayed = "40s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void note() {
        Instant now = clock.now();
        for (Permit permit : permits.listExpired(now, settings.expiriesAtOnce())) {
            permit.expiryIsTold(now);
            journal.append(
                    permit.number(),
                    PermitExpired.class,
                    revision -> new PermitExpired(
                            revision,
                            permit.number(),
                            permit.accountId(),
                            permit.typeCode(),
                            permit.validUntil(),
                            permits.findSuccessor(permit.number())
                                    .filter(next -> next.status().isHeld())
                                    .map(Permit::number),
                            now));
        }
    }
}
