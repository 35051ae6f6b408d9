package uk.kerbside.permits.application;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody else than the one who refused is asked to decide.
 *
 * @param appealGrounds why, in the applicant's words
 */
@Embeddable
public record Appeal(
        String appealGrounds,
        Instant appealedAt,
        @Enumerated(EnumType.STRING) AppealOutcome appealOutcome,
        String appealReasons,
        Instant appealDecidedAt) {

    static Appeal on(String grounds, Instant now) {
        return new Appeal(grounds, now, null, null, null);
    }

    Appeal decided(AppealOutcome outcome, String reasons, Instant now) {
        return new Appeal(appealGrounds, appealedAt, outcome, reasons, now);
    }

    /** Empty while it waits. */
    public Optional<AppealOutcome> outcome() {
        return Optional.ofNullable(appealOutcome);
    }

    /** Why it was decided so, in plain English. */
    public Optional<String> reasons() {
        return Optional.ofNullable(appealReasons);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(appealDecidedAt);
    }
}
