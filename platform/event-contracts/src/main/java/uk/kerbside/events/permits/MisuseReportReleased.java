package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** An officer gave a report of misuse back to the queue. */
public record MisuseReportReleased(Revision revision, String reportId, Instant releasedAt) implements Event {}
