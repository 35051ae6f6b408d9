package uk.kerbside.events.visits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A household has ordered books of visitor credit. */
public record BookOrdered(
        Revision revision, String purchaseId, String accountId, int books, String chargeId, Instant orderedAt)
        implements Event {}
