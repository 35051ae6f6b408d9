package uk.kerbside.events.visits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** Ordered books were not paid, or not in time. */
public record BookOrderFailed(
        Revision revision, String purchaseId, String accountId, int books, String reason, Instant failedAt)
        implements Event {}
