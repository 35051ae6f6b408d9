package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** An officer works on an application; until then nobody else decides it. */
public record ApplicationClaimed(
        Revision revision,
        String applicationId,
        String accountId,
        String typeCode,
        Instant claimedUntil,
        Instant claimedAt)
        implements Event {}
