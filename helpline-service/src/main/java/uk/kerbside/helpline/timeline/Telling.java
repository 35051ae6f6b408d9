package uk.kerbside.helpline.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A fact as an agent would tell it.
 *
 * @param accountId whom it is about; empty when nobody's
 * @param at when it happened, whenever it was heard of
 * @param text one plain-English sentence
 * @param refs what it speaks of, by kind: {@code visitId}, {@code permitNumber} ...
 */
public record Telling(Optional<String> accountId, Instant at, String text, Map<String, String> refs) {
    public Telling {
        refs = Map.copyOf(refs);
    }

    /** What happened to an account. */
    public static Telling about(String accountId, Instant at, String text, Map<String, String> refs) {
        return new Telling(Optional.of(accountId), at, text, refs);
    }
}
