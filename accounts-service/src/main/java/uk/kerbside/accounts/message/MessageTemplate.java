package uk.kerbside.accounts.message;

import java.time.Instant;
import java.util.Optional;

/**
 * One version of how a kind of message reads. Versions are added, never changed: what was sent can be told from its own.
 *
 * @param version counts from 1; 0 is the one this service brings
 * @param source Qute, with the fragments {@code subject}, {@code body} and {@code text}
 * @param madeBy whose login made it; empty for the one this service brings
 */
public record MessageTemplate(
        MessageKind kind, int version, String source, Optional<String> madeBy, Optional<Instant> madeAt) {}
