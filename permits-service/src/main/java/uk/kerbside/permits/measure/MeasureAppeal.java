package uk.kerbside.permits.measure;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody else than the one who decided about a permit is asked to decide again.
 *
 * @param appealGrounds why, in the holder's words
 */
@Embeddable
public record MeasureAppeal(
        String appealGrounds,
        Instant appealedAt,
        LocalDate decideBy,
        @Enumerated(EnumType.STRING) Outcome appealOutcome,
        String appealReasons,
        Instant appealDecidedAt) {

    /** What became of it. */
    public enum Outcome {
        /** The suspension or revocation stands. */
        UPHELD,
        /** The suspension is lifted, the revocation undone. */
        GRANTED
    }

    static MeasureAppeal on(String grounds, LocalDate decideBy, Instant now) {
        return new MeasureAppeal(grounds, now, decideBy, null, null, null);
    }

    MeasureAppeal decided(Outcome outcome, String reasons, Instant now) {
        return new MeasureAppeal(appealGrounds, appealedAt, decideBy, outcome, reasons, now);
    }

    boolean waits() {
        return appealOutcome == null;
    }

    /** Empty while it waits. */
    public Optional<Outcome> outcome() {
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
