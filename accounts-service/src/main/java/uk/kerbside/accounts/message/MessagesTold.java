package uk.kerbside.accounts.message;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.messages.MessageChannel;

/** Tells what became of a message, in the transaction of the change. */
public interface MessagesTold {
    void accepted(Message message, MessageChannel channel, Instant at);

    void delivered(Message message, MessageChannel channel, Instant at);

    /** @param next the way it goes now */
    void bounced(Message message, MessageTry failed, Optional<MessageChannel> next, Instant at);

    void undeliverable(Message message, Unreachable reason, Instant at);
}
