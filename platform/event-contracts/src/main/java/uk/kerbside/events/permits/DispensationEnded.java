package uk.kerbside.events.permits;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * A dispensation, or the request for one, is over before its time: a fact, keyed by reference.
 *
 * @param words why the council revoked it, in plain English
 */
public record DispensationEnded(
        Revision revision,
        String reference,
        String accountId,
        String placeCode,
        String placeName,
        DispensationEndedBy endedBy,
        Optional<String> words,
        Instant endedAt)
        implements Event {}
