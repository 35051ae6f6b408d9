package uk.kerbside.events.messages;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** Whoever delivers messages has taken one; whether it arrives is not known yet. */
public record MessageAccepted(
        Revision revision,
        String messageId,
        String causeId,
        String accountId,
        String kind,
        MessageChannel channel,
        Instant acceptedAt)
        implements Event {}
