package uk.kerbside.permits.application;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;

/**
 * Why an application was refused, and what can be done about it until when.
 *
 * @param remedy what its applicant can do, in plain English
 * @param refusedBy the officer's login: somebody else decides an appeal
 * @param correctUntil until then it can be corrected and handed in again; null for one refused before that was possible
 * @param appealUntil until then it can be appealed; null once that was done
 */
@Embeddable
public record RefusedBecause(
        @Enumerated(EnumType.STRING) DecisionReason decisionReason,
        String remedy,
        String refusedBy,
        Instant correctUntil,
        Instant appealUntil) {

    RefusedBecause withoutAppeal() {
        return new RefusedBecause(decisionReason, remedy, refusedBy, correctUntil, null);
    }

    boolean isCorrectableAt(Instant now) {
        return correctEnd().filter(now::isBefore).isPresent();
    }

    boolean isAppealableAt(Instant now) {
        return appealEnd().filter(now::isBefore).isPresent();
    }

    /** Until when it can be corrected. */
    public Optional<Instant> correctEnd() {
        return Optional.ofNullable(correctUntil);
    }

    /** Until when it can be appealed. */
    public Optional<Instant> appealEnd() {
        return Optional.ofNullable(appealUntil);
    }
}
