package uk.kerbside.events.messages;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A message has arrived. */
public record MessageDelivered(
        Revision revision,
        String messageId,
        String causeId,
        String accountId,
        String kind,
        MessageChannel channel,
        Instant deliveredAt)
        implements Event {}
