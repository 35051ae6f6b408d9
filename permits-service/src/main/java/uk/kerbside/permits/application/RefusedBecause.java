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
record RefusedBecause(
        @Enumerated(EnumType.STRING) DecisionReason decisionReason,
        String remedy,
        String refusedBy,
        Instant correctUntil,
        Instant appealUntil) {

    RefusedBecause withoutAppeal() {
        return new RefusedBecause(decisionReason, remedy, refusedBy, correctUntil, null);
    }

    boolean isCorrectableAt(Instant now) {
        return Optional.ofNullable(correctUntil).filter(now::isBefore).isPresent();
    }

    boolean isAppealableAt(Instant now) {
        return appealEnd().filter(now::isBefore).isPresent();
    }

    Optional<Instant> appealEnd() {
        return Optional.ofNullable(appealUntil);
    }
}
