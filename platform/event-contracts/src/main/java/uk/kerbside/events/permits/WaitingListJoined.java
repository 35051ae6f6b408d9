package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** All permits for a place are held; an application waits for one. */
public record WaitingListJoined(
        Revision revision,
        String applicationId,
        String accountId,
        String typeCode,
        String place,
        int position,
        Instant joinedAt)
        implements Event {}
