package uk.kerbside.accounts.message.events;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.Occasion;

/**
 * What a heard fact has somebody told: of which kind, whom, and in which words. Immutable; word after word is added until
 * all those of its kind are there, which {@link Occasion} sees to.
 *
 * @param causeId when it is not the fact itself
 */
record Telling(
        MessageKind kind,
        String accountId,
        Map<String, String> words,
        Optional<String> causeId,
        boolean prefersText,
        Optional<Instant> uselessAfter) {

    /** Goes the customer's preferred way, and stays of use. */
    static Telling of(MessageKind kind, String accountId) {
        return new Telling(kind, accountId, Map.of(), Optional.empty(), false, Optional.empty());
    }

    Telling with(String word, String text) {
        Map<String, String> more = new HashMap<>(words);
        more.put(word, text);
        return new Telling(kind, accountId, Map.copyOf(more), causeId, prefersText, uselessAfter);
    }

    /** A word that may be missing; its template asks whether it is there. */
    Telling with(String word, Optional<String> text) {
        return with(word, text.orElse(""));
    }

    /** A yes or no; its template asks which. */
    Telling with(String word, boolean holds) {
        return with(word, holds ? "yes" : "");
    }

    /** Because of something that may be told of more than once. */
    Telling because(String cause) {
        return new Telling(kind, accountId, words, Optional.of(cause), prefersText, uselessAfter);
    }

    /** A text message comes first, where it is urgent. */
    Telling urgent(boolean isUrgent) {
        return new Telling(kind, accountId, words, causeId, isUrgent, uselessAfter);
    }

    /** It would only confuse from then on. */
    Telling uselessAfter(Optional<Instant> end) {
        return new Telling(kind, accountId, words, causeId, prefersText, end);
    }

    Occasion occasion(String factId) {
        return new Occasion(causeId.orElse(factId), kind, accountId, words, prefersText, uselessAfter);
    }

    /** The words name marks and more. */
    @Override
    public String toString() {
        return kind + " to " + accountId;
    }
}
