package uk.kerbside.good.permit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;

/** A use case. */
@ApplicationScoped
public class EndPermit {
    private final Permits permits;
    private final InstantSource clock;

    EndPermit(Permits permits, InstantSource clock) {
        this.permits = permits;
        this.clock = clock;
    }

    @Transactional
    public Instant end(String number) {
        permits.get(number).end();
        return clock.instant();
    }
}
