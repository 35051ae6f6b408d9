package uk.kerbside.events.permits;

import java.time.Instant;
import java.time.LocalDate;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** The day by which an application was to be decided is over, and it is not decided. */
public record ApplicationEscalated(
        Revision revision,
        String applicationId,
        String accountId,
        String typeCode,
        LocalDate dueOn,
        Instant escalatedAt)
        implements Event {}
