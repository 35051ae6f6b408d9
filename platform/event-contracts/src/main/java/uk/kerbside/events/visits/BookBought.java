package uk.kerbside.events.visits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** Ordered books are paid and can be used. */
public record BookBought(
        Revision revision,
        String purchaseId,
        String accountId,
        int books,
        int units,
        Instant validUntil,
        Instant boughtAt)
        implements Event {}
