package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** An appeal was decided: the application is approved after all. */
public record AppealGranted(
        Revision revision, String applicationId, String accountId, String typeCode, String reasons, Instant grantedAt)
        implements Event {}
