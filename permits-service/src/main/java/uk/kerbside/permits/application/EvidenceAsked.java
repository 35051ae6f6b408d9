package uk.kerbside.permits.application;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an officer asked an applicant for.
 *
 * @param askedDocuments any of them helps; as the catalogue calls them
 * @param askedWords what is asked for and why, in plain English
 * @param answerUntil after this it is closed
 */
@Embeddable
public record EvidenceAsked(
        List<String> askedDocuments,
        String askedWords,
        Instant askedAt,
        Instant answerUntil,
        Instant answeredAt,
        String answer) {

    public static EvidenceAsked of(List<String> documents, String words, Instant now, Instant until) {
        return new EvidenceAsked(List.copyOf(documents), words, now, until, null, null);
    }

    EvidenceAsked answered(String explanation, Instant now) {
        return new EvidenceAsked(askedDocuments, askedWords, askedAt, answerUntil, now, explanation);
    }

    /** When it was handed in again; empty while it is waited for. */
    public Optional<Instant> answered() {
        return Optional.ofNullable(answeredAt);
    }

    /** What the applicant had to say, if anything. */
    public Optional<String> explanation() {
        return Optional.ofNullable(answer).filter(text -> !text.isEmpty());
    }
}
