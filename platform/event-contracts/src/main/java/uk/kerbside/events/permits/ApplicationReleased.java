package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** An officer has given an application back to the queue. */
public record ApplicationReleased(
        Revision revision, String applicationId, String accountId, String typeCode, Instant releasedAt)
        implements Event {}
