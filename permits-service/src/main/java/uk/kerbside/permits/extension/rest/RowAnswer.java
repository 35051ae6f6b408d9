package uk.kerbside.permits.extension.rest;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.permits.extension.ExtensionOutcome;
import uk.kerbside.permits.extension.PlannedRow;
import uk.kerbside.permits.extension.SkippedBecause;

/** What becomes of one permit. */
@Schema(name = "ExtensionRow")
record RowAnswer(
        @Schema(examples = "P-7KQ2-9XNM") String permitNumber,
        String permitType,
        String place,
        Instant validUntil,
        Instant extendedUntil,
        ExtensionOutcome outcome,
        Optional<SkippedBecause> skippedBecause) {

    static RowAnswer of(PlannedRow row) {
        return new RowAnswer(
                row.number(),
                row.typeCode(),
                row.place(),
                row.until(),
                row.extendedUntil(),
                row.outcome(),
                row.skippedBecause());
    }
}
