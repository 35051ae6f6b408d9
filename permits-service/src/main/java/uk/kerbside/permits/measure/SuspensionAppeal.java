package uk.kerbside.permits.measure;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody else than the one who suspended is asked to decide.
 *
 * @param appealGrounds why, in the holder's words
 */
@Embeddable
public record SuspensionAppeal(
        String appealGrounds,
        Instant appealedAt,
        LocalDate decideBy,
        @Enumerated(EnumType.STRING) Outcome appealOutcome,
        String appealReasons,
        Instant appealDecidedAt) {

    /** What became of it. */
    public enum Outcome {
        /** The suspension stands. */
        UPHELD,
        /** The suspension is lifted. */
        GRANTED
    }

    static SuspensionAppeal on(String grounds, LocalDate decideBy, Instant now) {
        return new SuspensionAppeal(grounds, now, decideBy, null, null, null);
    }

    SuspensionAppeal decided(Outcome outcome, String reasons, Instant now) {
        return new SuspensionAppeal(appealGrounds, appealedAt, decideBy, outcome, reasons, now);
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
