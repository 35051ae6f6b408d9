package uk.kerbside.kernel;

import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time, half-open: {@code from} is in it, {@code until} is not. Without an {@code until} it does not end.
 */
public record Interval(Instant from, Optional<Instant> until) {
    public Interval {
        if (from == null || until == null) {
            throw new IllegalArgumentException("An interval has a beginning, and an end or none");
        }
        if (until.filter(end -> end.isBefore(from)).isPresent()) {
            throw new IllegalArgumentException("An interval does not end before it begins");
        }
    }

    public static Interval of(Instant from, Instant until) {
        return new Interval(from, Optional.of(until));
    }

    public static Interval from(Instant from) {
        return new Interval(from, Optional.empty());
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && !hasEndedAt(instant);
    }

    /** Whether it is over at {@code instant}: the end itself is outside. */
    public boolean hasEndedAt(Instant instant) {
        return until.filter(end -> !instant.isBefore(end)).isPresent();
    }

    public boolean isEmpty() {
        return until.filter(from::equals).isPresent();
    }

    public boolean overlaps(Interval other) {
        return intersect(other).isPresent();
    }

    /** What both have in common; empty when that is nothing. */
    public Optional<Interval> intersect(Interval other) {
        Instant begin = from.isAfter(other.from) ? from : other.from;
        Optional<Instant> end = earlier(until, other.until);
        if (end.filter(e -> !begin.isBefore(e)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Interval(begin, end));
    }

    /** Whether {@code other} begins in the very instant in which this one ends. */
    public boolean abuts(Interval other) {
        return until.filter(other.from::equals).isPresent();
    }

    /** The earlier of two ends; one that is not there never comes. */
    public static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty()) {
            return other;
        }
        return other.isEmpty() || one.get().isBefore(other.get()) ? one : other;
    }
}
