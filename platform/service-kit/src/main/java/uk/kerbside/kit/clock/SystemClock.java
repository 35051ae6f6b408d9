package uk.kerbside.kit.clock;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/** The clock everybody injects, unless a test brings one that it can move. */
final class SystemClock {
    /** As fine as the database keeps it: what is told at once and what is read back and told again are the same. */
    private static final Duration TICK = Duration.ofNanos(1_000);

    @Produces
    @DefaultBean
    @ApplicationScoped
    InstantSource clock() {
        return Clock.tick(Clock.systemUTC(), TICK);
    }
}
