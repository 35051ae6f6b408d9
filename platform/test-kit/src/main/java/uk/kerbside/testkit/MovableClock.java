package uk.kerbside.testkit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The clock of a service under test: inject it and move it. Until it is set it shows the real time; once set it stands
 * still until somebody moves it. After each test it shows the real time again. Thread-safe.
 *
 * <p>Tokens are verified against the real time, so that a test may live in any year.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class MovableClock implements InstantSource {
    /** As fine as the database and the service's own clock, so that what is read back equals what was written. */
    private static final InstantSource REAL =
            () -> InstantSource.system().instant().truncatedTo(ChronoUnit.MICROS);

    private volatile InstantSource source = REAL;

    @Override
    public Instant instant() {
        return source.instant();
    }

    /** Stands still at an instant from now on. */
    public void set(Instant instant) {
        source = InstantSource.fixed(instant);
    }

    /** The same, for an instant in ISO 8601, such as {@code 2026-11-23T18:30:00Z}. */
    public void set(String instant) {
        set(Instant.parse(instant));
    }

    /** Goes on as real clocks do, from an instant: for what only happens while time passes. */
    public void runFrom(Instant instant) {
        source = moved(REAL, Duration.between(REAL.instant(), instant));
    }

    /** Moves on by so much; a clock that stood still stands still there. */
    public synchronized void advance(Duration duration) {
        source = moved(source, duration);
    }

    /** Shows the real time. */
    public void reset() {
        source = REAL;
    }

    private static InstantSource moved(InstantSource from, Duration by) {
        return () -> from.instant().plus(by);
    }
}
