package uk.kerbside.enforcement.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Earlier checks of the same mark or lapse, in the store all instances share. */
public interface EarlierChecks {
    /** A check in which an officer wrote down how the valves stand. */
    record Sighting(UUID checkId, Instant at, Optional<Instant> firstSeen, Observed.Valves valves) {}

    /** A check, or a camera's read, that found the same right over. */
    record Seen(UUID checkId, Instant at) {}

    /**
     * Of a mark at one of these places, the latest first.
     *
     * @throws RuntimeException when they cannot be read
     */
    List<Sighting> listOfMark(String vrm, List<String> places, Instant since, Instant before);

    /** Of one lapse, the latest first; throws as well. */
    List<Seen> listOfLapse(CheckRecord.ObservedLapse lapse, Instant before, int atMost);
}
