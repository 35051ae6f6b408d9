package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A customer has taken an application back. */
public record ApplicationWithdrawn(
        Revision revision, String applicationId, String accountId, String typeCode, Instant withdrawnAt)
        implements Event {}
