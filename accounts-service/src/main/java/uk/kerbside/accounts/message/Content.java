package uk.kerbside.accounts.message;

import java.util.Map;
import java.util.Optional;
import uk.kerbside.events.messages.MessageChannel;

/**
 * What is to be put into words.
 *
 * @param name of whoever reads it
 * @param actsFor the holder who has died, when their executor reads it
 * @param words those that come with the kind
 */
public record Content(
        MessageKind kind, MessageChannel channel, String name, Optional<String> actsFor, Map<String, String> words) {
    public Content {
        words = Map.copyOf(words);
    }

    /** It names people and marks. */
    @Override
    public String toString() {
        return kind + " by " + channel;
    }
}
