package uk.kerbside.permits.extension;

import java.time.Instant;
import java.util.Optional;

/**
 * What is to become of a permit, and what became of it.
 *
 * @param until when it ended when it was looked at
 * @param extendedUntil when it would end, or ends, instead
 */
public record PlannedRow(
        String number,
        String typeCode,
        String place,
        Instant until,
        Instant extendedUntil,
        ExtensionOutcome outcome,
        Optional<SkippedBecause> skippedBecause) {

    /** By the permit alone; whether its vehicles are free is another question. */
    static PlannedRow of(Candidate candidate, Instant extendedUntil, Instant now) {
        Optional<SkippedBecause> because = skipped(candidate, extendedUntil, now);
        return new PlannedRow(
                candidate.number(),
                candidate.typeCode(),
                candidate.place(),
                candidate.until(),
                extendedUntil,
                because.isPresent() ? ExtensionOutcome.SKIPPED : ExtensionOutcome.PLANNED,
                because);
    }

    private static Optional<SkippedBecause> skipped(Candidate candidate, Instant extendedUntil, Instant now) {
        if (!candidate.status().isHeld()) {
            return Optional.of(SkippedBecause.NOT_PAID);
        }
        if (!now.isBefore(candidate.until())) {
            return Optional.of(SkippedBecause.OVER);
        }
        return extendedUntil.isAfter(candidate.until())
                ? Optional.empty()
                : Optional.of(SkippedBecause.ENDS_LATER_ANYWAY);
    }

    boolean isPlanned() {
        return outcome == ExtensionOutcome.PLANNED;
    }

    PlannedRow extended() {
        return new PlannedRow(
                number, typeCode, place, until, extendedUntil, ExtensionOutcome.EXTENDED, Optional.empty());
    }

    PlannedRow skipped(SkippedBecause because) {
        return new PlannedRow(
                number, typeCode, place, until, extendedUntil, ExtensionOutcome.SKIPPED, Optional.of(because));
    }
}
