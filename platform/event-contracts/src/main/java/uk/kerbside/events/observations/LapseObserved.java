package uk.kerbside.events.observations;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A check found a right lapsed for the first time; never says where. */
public record LapseObserved(
        Revision revision,
        String rightId,
        Optional<String> accountId,
        String checkId,
        Instant endedAt,
        Instant observedAt)
        implements Event {}
