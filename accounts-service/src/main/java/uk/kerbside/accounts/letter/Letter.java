package uk.kerbside.accounts.letter;

import java.time.Instant;
import java.util.List;
import uk.kerbside.accounts.message.Reference;

/**
 * A letter that is to be printed.
 *
 * @param reference of the message and the way it goes
 * @param address the name first, the postcode last
 */
public record Letter(
        String letterId,
        String reference,
        String language,
        boolean largePrint,
        List<String> address,
        String subject,
        String body,
        Instant takenAt) {
    public Letter {
        address = List.copyOf(address);
    }

    /** The message it is. */
    public String messageId() {
        return Reference.messageIdIn(reference);
    }

    @Override
    public String toString() {
        return "Letter[" + letterId + "]";
    }
}
