package uk.kerbside.events.messages;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A customer cannot be reached by any message: somebody has to ring them. */
public record MessageUndeliverable(
        Revision revision,
        String messageId,
        String causeId,
        String accountId,
        String kind,
        String reason,
        Instant undeliverableAt)
        implements Event {}
