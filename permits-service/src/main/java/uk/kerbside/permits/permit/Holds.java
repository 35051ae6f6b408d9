package uk.kerbside.permits.permit;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.kernel.Interval;

/**
 * When a permit was suspended, and is. What was lifted stays: whoever asks about that time hears that it covered nobody then.
 *
 * @param holds from and until, parted by a slash as in ISO 8601; nothing behind it while nobody has lifted it
 */
@Embeddable
record Holds(List<String> holds) {
    private static final String TO = "/";
    private static final Holds NONE = new Holds(List.of());

    /** @param known what was before; null for none */
    static Holds of(Holds known) {
        return Optional.ofNullable(known).filter(any -> any.holds != null).orElse(NONE);
    }

    Holds begun(Instant at) {
        return new Holds(Stream.concat(holds.stream(), Stream.of(at + TO)).toList());
    }

    /** The one that goes on ends; one that would be nothing is none. */
    Holds ended(Instant at) {
        return new Holds(holds.stream()
                .map(hold -> hold.endsWith(TO) ? hold + at : hold)
                .filter(hold -> !hold.equals(at + TO + at))
                .toList());
    }

    /** The one that began then never was. */
    Holds without(Instant from) {
        return new Holds(
                holds.stream().filter(hold -> !period(hold).from().equals(from)).toList());
    }

    List<Interval> periods() {
        return holds.stream().map(Holds::period).toList();
    }

    private static Interval period(String hold) {
        int slash = hold.indexOf(TO);
        return new Interval(
                Instant.parse(hold.substring(0, slash)),
                Optional.of(hold.substring(slash + 1))
                        .filter(end -> !end.isEmpty())
                        .map(Instant::parse));
    }
}
