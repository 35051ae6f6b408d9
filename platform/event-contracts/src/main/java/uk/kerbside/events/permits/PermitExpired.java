package uk.kerbside.events.permits;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * A permit has run to its end.
 *
 * @param expiredAt the instant it ended
 * @param renewedBy the permit that follows it, when there is one
 * @param notedAt when this was noted
 */
public record PermitExpired(
        Revision revision,
        String permitNumber,
        String accountId,
        String typeCode,
        Instant expiredAt,
        Optional<String> renewedBy,
        Instant notedAt)
        implements Event {}
