package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** An approved application was not paid in time. */
public record ApplicationLapsed(
        Revision revision, String applicationId, String accountId, String typeCode, Instant lapsedAt)
        implements Event {}
