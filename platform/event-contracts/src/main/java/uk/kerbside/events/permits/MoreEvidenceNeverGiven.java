package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** An application is closed: what was asked for was not given in time. */
public record MoreEvidenceNeverGiven(
        Revision revision, String applicationId, String accountId, String typeCode, Instant closedAt)
        implements Event {}
