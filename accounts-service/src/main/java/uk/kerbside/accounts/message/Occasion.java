package uk.kerbside.accounts.message;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why a customer is written to.
 *
 * @param causeId the id of the fact, or of what it tells of: one message of a kind for each
 * @param words what the template says besides the common words
 * @param prefersText whether it is urgent: a text message comes first where the customer has a telephone for it
 * @param uselessAfter from when on it would only confuse
 */
public record Occasion(
        String causeId,
        MessageKind kind,
        String accountId,
        Map<String, String> words,
        boolean prefersText,
        Optional<Instant> uselessAfter) {

    /** @throws IllegalArgumentException when the words are not those of the kind */
    public Occasion {
        words = Map.copyOf(words);
        if (!words.keySet().equals(Set.copyOf(kind.ownWords()))) {
            throw new IllegalArgumentException(
                    kind + " is told with " + kind.ownWords() + ", not with " + words.keySet());
        }
    }

    /** One that goes the customer's preferred way and stays of use. */
    public static Occasion of(String causeId, MessageKind kind, String accountId, Map<String, String> words) {
        return new Occasion(causeId, kind, accountId, words, false, Optional.empty());
    }

    /** The words name marks and more. */
    @Override
    public String toString() {
        return kind + " because of " + causeId;
    }
}
