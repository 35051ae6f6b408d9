package uk.kerbside.kernel.finding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;

/**
 * What is known of the spot and of the vehicle besides rights.
 *
 * @param exemption that the council has listed the mark
 * @param within places without bays of their own that the spot lies in, such as its ward: what is good there is good in
 *     bays of this class here
 * @param possible stated locations and wards in which the vehicle may stand, though nobody has said so: what is good
 *     there covers under that condition
 * @param askedAt when the question is asked, which may be long after the time asked about
 */
public record Surroundings(
        Optional<Exemption> exemption,
        List<PlaceCode> within,
        List<Place> possible,
        Sightings sightings,
        Optional<Instant> askedAt) {
    /** Nothing is known. */
    public static final Surroundings NONE =
            new Surroundings(Optional.empty(), List.of(), List.of(), Sightings.NOT_ASKED, Optional.empty());

    /** @param reason why nobody is to act, for an officer to read */
    public record Exemption(String reason, Optional<Instant> until) {}

    public Surroundings {
        within = List.copyOf(within);
        possible = List.copyOf(possible);
    }

    public Surroundings with(Sightings seen) {
        return new Surroundings(exemption, within, possible, seen, askedAt);
    }

    public Surroundings with(Exemption listed) {
        return new Surroundings(Optional.of(listed), within, possible, sightings, askedAt);
    }

    public Surroundings with(List<PlaceCode> liesIn, List<Place> mayStandAt) {
        return new Surroundings(exemption, liesIn, mayStandAt, sightings, askedAt);
    }

    public Surroundings askedAt(Instant now) {
        return new Surroundings(exemption, within, possible, sightings, Optional.of(now));
    }
}
