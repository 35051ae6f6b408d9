package uk.kerbside.events.permits;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * The council has ended a permit before its time.
 *
 * @param words to the holder, in plain English; they name nobody
 * @param appealUntil until when its holder can appeal; absent when told by an older version
 */
public record PermitRevoked(
        Revision revision,
        String permitNumber,
        String accountId,
        String typeCode,
        String reason,
        String words,
        Instant revokedAt,
        Optional<Instant> appealUntil)
        implements Event {}
