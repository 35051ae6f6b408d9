package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** An appeal was decided: the refusal stands. */
public record RefusalUpheld(
        Revision revision, String applicationId, String accountId, String typeCode, String reasons, Instant upheldAt)
        implements Event {}
