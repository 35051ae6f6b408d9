package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** An officer works on a report of misuse. */
public record MisuseReportClaimed(Revision revision, String reportId, Instant claimedUntil, Instant claimedAt)
        implements Event {}
