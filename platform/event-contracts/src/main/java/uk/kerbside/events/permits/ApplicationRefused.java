package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** An application was refused; the reason is a stable code, the remedy plain English. */
public record ApplicationRefused(
        Revision revision,
        String applicationId,
        String accountId,
        String typeCode,
        String reason,
        String remedy,
        Instant refusedAt)
        implements Event {}
