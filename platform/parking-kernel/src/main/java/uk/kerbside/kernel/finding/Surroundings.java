package uk.kerbside.kernel.finding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.Place;

/**
 * What is known of the spot and of the vehicle besides rights.
 *
 * @param exemption that the council has listed the mark
 * @param possible stated locations at which the vehicle may stand, though nobody has said so: what is good there covers
 *     under that condition
 * @param askedAt when the question is asked, which may be long after the time asked about
 */
public record Surroundings(
        Optional<Exemption> exemption, List<Place> possible, Sightings sightings, Optional<Instant> askedAt) {
    /** Nothing is known. */
    public static final Surroundings NONE =
            new Surroundings(Optional.empty(), List.of(), Sightings.NOT_ASKED, Optional.empty());

    /** @param reason why nobody is to act, for an officer to read */
    public record Exemption(String reason, Optional<Instant> until) {}

    public Surroundings {
        possible = List.copyOf(possible);
    }

    public Surroundings with(Sightings seen) {
        return new Surroundings(exemption, possible, seen, askedAt);
    }

    public Surroundings with(Exemption listed) {
        return new Surroundings(Optional.of(listed), possible, sightings, askedAt);
    }

    public Surroundings with(List<Place> mayStandAt) {
        return new Surroundings(exemption, mayStandAt, sightings, askedAt);
    }

    public Surroundings askedAt(Instant now) {
        return new Surroundings(exemption, possible, sightings, Optional.of(now));
    }
}
