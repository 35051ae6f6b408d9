package uk.kerbside.permits.extension.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.permits.extension.BulkExtension;
import uk.kerbside.permits.extension.ExtensionOutcome;
import uk.kerbside.permits.extension.ExtensionRows;
import uk.kerbside.permits.extension.ExtensionStatus;
import uk.kerbside.permits.extension.SkippedBecause;

/**
 * A bulk extension, how far it is, and what becomes of how many permits.
 *
 * @param planned how many will be extended, or wait to be
 */
record ExtensionAnswer(
        @Schema(examples = "B-7KQ2-9XNM") String extensionId,
        ExtensionStatus status,
        List<String> permitTypes,
        List<String> places,
        LocalDate endsFrom,
        LocalDate endsTo,
        @Schema(examples = "P3M") Optional<String> by,
        Optional<LocalDate> untilOn,
        String words,
        String role,
        Instant askedAt,
        Optional<Instant> appliedAt,
        Optional<Instant> endedAt,
        long planned,
        long extended,
        long skipped,
        List<CountAnswer> counts) {

    /** So many permits of a type at a place with which the same happens. */
    @Schema(name = "ExtensionCount")
    record CountAnswer(
            @Schema(examples = "HAVERING_HERO") String permitType,

            @Schema(examples = "RO5", description = "Empty for permits that are good everywhere")
            String place,

            ExtensionOutcome outcome,
            Optional<SkippedBecause> skippedBecause,
            long permits) {}

    static ExtensionAnswer of(BulkExtension extension, List<ExtensionRows.Count> counts) {
        return new ExtensionAnswer(
                extension.id(),
                extension.status(),
                extension.typeCodes(),
                extension.places(),
                extension.endsFrom(),
                extension.endsTo(),
                extension.longer().by().map(Object::toString),
                extension.longer().untilOn(),
                extension.words(),
                extension.role(),
                extension.askedAt(),
                extension.appliedAt(),
                extension.endedAt(),
                sum(counts, ExtensionOutcome.PLANNED),
                sum(counts, ExtensionOutcome.EXTENDED),
                sum(counts, ExtensionOutcome.SKIPPED),
                counts.stream()
                        .map(count -> new CountAnswer(
                                count.typeCode(),
                                count.place(),
                                count.outcome(),
                                count.skippedBecause(),
                                count.permits()))
                        .toList());
    }

    private static long sum(List<ExtensionRows.Count> counts, ExtensionOutcome outcome) {
        return counts.stream()
                .filter(count -> count.outcome() == outcome)
                .mapToLong(ExtensionRows.Count::permits)
                .sum();
    }
}
