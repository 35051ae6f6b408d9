package uk.kerbside.events.messages;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A message did not arrive by the way it went, and goes another way if there is one. */
public record MessageBounced(
        Revision revision,
        String messageId,
        String causeId,
        String accountId,
        String kind,
        MessageChannel channel,
        String reason,
        Optional<MessageChannel> nextChannel,
        Instant bouncedAt)
        implements Event {}
