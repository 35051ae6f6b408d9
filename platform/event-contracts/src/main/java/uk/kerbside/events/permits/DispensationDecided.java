package uk.kerbside.events.permits;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * An officer decided about a dispensation: a fact, keyed by reference.
 *
 * @param words to the holder: conditions, or why not
 */
public record DispensationDecided(
        Revision revision,
        String reference,
        String accountId,
        String placeCode,
        String placeName,
        String reason,
        DispensationOutcome outcome,
        Optional<String> words,
        Instant from,
        Instant until,
        Instant decidedAt)
        implements Event {}
