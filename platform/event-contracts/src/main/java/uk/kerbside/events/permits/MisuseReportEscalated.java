package uk.kerbside.events.permits;

import java.time.Instant;
import java.time.LocalDate;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** The day by which a report of misuse was to be decided is over, and it is not decided. */
public record MisuseReportEscalated(Revision revision, String reportId, LocalDate dueOn, Instant escalatedAt)
        implements Event {}
