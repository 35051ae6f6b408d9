package uk.kerbside.enforcement.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * One mark on the list.
 *
 * <pre>
 * added ──from──▶ in force ──until, or ended before──▶ over
 * </pre>
 *
 * @param places where it holds; empty for everywhere
 * @param until when it is over by itself
 * @param addedBy the login's subject
 * @param ended present when a supervisor ended it before its time
 * @param version counts its changes
 */
public record MarkAlert(
        UUID alertId,
        Vrm vrm,
        AlertKind kind,
        String reason,
        List<PlaceCode> places,
        Instant from,
        Instant until,
        String addedBy,
        Instant addedAt,
        Optional<Ended> ended,
        long version) {

    /** Who ended it, and why. */
    public record Ended(Instant at, String by, String reason) {}

    public MarkAlert {
        places = List.copyOf(places);
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("An alert ends after it begins");
        }
    }

    /** When it is over, or was. */
    public Instant overAt() {
        return ended.map(Ended::at).filter(until::isAfter).orElse(until);
    }

    public boolean isOverAt(Instant instant) {
        return !instant.isBefore(overAt());
    }

    boolean holdsAt(PlaceCode place, Instant instant) {
        return !instant.isBefore(from) && !isOverAt(instant) && (places.isEmpty() || places.contains(place));
    }

    MarkAlert ended(Instant at, String by, String why) {
        return new MarkAlert(
                alertId,
                vrm,
                kind,
                reason,
                places,
                from,
                until,
                addedBy,
                addedAt,
                Optional.of(new Ended(at, by, why)),
                version + 1);
    }

    /** Marks are personal data, and reasons may be. */
    @Override
    public String toString() {
        return "MarkAlert[" + alertId + ", " + kind + "]";
    }
}
