package uk.kerbside.accounts.letter;

import java.time.Instant;
import uk.kerbside.accounts.message.Reference;

/**
 * A letter that was called back from its print file, because it was written to somebody who has died.
 *
 * @param reference of the message and the way it went
 * @param isPosted whether it was in the post already, and could not be stopped
 */
public record CalledBackLetter(
        String letterId, String reference, Instant calledBackAt, String reason, boolean isPosted) {
    /** The message it is. */
    public String messageId() {
        return Reference.messageIdIn(reference);
    }
}
