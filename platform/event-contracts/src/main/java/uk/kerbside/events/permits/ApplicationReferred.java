package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** An application waits for an officer. */
public record ApplicationReferred(
        Revision revision, String applicationId, String accountId, String typeCode, String reason, Instant referredAt)
        implements Event {}
