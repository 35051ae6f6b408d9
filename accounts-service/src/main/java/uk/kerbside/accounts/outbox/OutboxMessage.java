package uk.kerbside.accounts.outbox;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.accounts.message.Reference;
import uk.kerbside.events.messages.MessageChannel;

/**
 * A message that reaches nobody.
 *
 * @param token how the outbox calls it
 * @param reference how the service calls it
 * @param address where it would have gone; the lines of a letter's are separated by line breaks
 * @param subject empty for a text message
 */
public record OutboxMessage(
        String token,
        String reference,
        MessageChannel channel,
        String address,
        String subject,
        String body,
        Instant takenAt,
        Optional<Instant> bouncedAt) {

    /** The message of which it is one way. */
    public String messageId() {
        return Reference.messageIdIn(reference);
    }

    /** All of it is personal data. */
    @Override
    public String toString() {
        return "a message in the outbox, " + reference;
    }
}
