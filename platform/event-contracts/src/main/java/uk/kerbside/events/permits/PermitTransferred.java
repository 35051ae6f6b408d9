package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A permit has another holder; all else of it stays. */
public record PermitTransferred(
        Revision revision,
        String permitNumber,
        String accountId,
        String fromAccountId,
        String typeCode,
        String reason,
        Instant transferredAt)
        implements Event {}
