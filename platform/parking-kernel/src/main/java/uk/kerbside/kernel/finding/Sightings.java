package uk.kerbside.kernel.finding;

import java.time.Instant;
import java.util.Optional;

/** What earlier checks of the same mark say. Not having asked, and not having been able to, are no answers. */
public sealed interface Sightings {
    Sightings NOT_ASKED = new NotAsked();
    Sightings UNAVAILABLE = new Unavailable();

    /** Nobody has looked them up. */
    record NotAsked() implements Sightings {}

    /** They cannot be read just now: what depends on them cannot be told. */
    record Unavailable() implements Sightings {}

    /**
     * They were looked up.
     *
     * @param unmovedSince when the vehicle was first seen here with its valves where they are now; empty when nobody
     *     wrote them down, or it has moved
     * @param ofTheSameLapse how many earlier checks found the same right over
     */
    record Known(Optional<Instant> unmovedSince, int ofTheSameLapse) implements Sightings {}
}
