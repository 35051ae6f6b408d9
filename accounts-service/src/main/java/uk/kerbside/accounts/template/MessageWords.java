package uk.kerbside.accounts.template;

import java.util.Map;
import java.util.Optional;

/** Words that came with messages. */
public interface MessageWords {
    /**
     * Those of the latest message of a kind about a permit.
     *
     * @param messageId whose they are
     */
    record OfMessage(String messageId, String accountId, Map<String, String> words) {
        public OfMessage {
            words = Map.copyOf(words);
        }

        /** They name marks and more. */
        @Override
        public String toString() {
            return "words of " + messageId;
        }
    }

    Optional<OfMessage> find(String kind, String permitNumber);
}
