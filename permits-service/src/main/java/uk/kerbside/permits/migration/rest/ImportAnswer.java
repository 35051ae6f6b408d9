package uk.kerbside.permits.migration.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.permits.migration.ImportStatus;
import uk.kerbside.permits.migration.ImportTrouble;
import uk.kerbside.permits.migration.PaperImport;

/**
 * An import and how far it is.
 *
 * @param judgedOn the day as of which permits are over or not
 * @param repeated rows that say what was taken before: nothing was done
 * @param codes how many rows have each fault, repair and flag
 * @param trouble why it does not get on
 */
record ImportAnswer(
        @Schema(examples = "I-7KQ2-9XNM") String importId,
        ImportStatus status,
        LocalDate judgedOn,
        @Schema(examples = "20100") long rowsReceived,
        @Schema(examples = "20100") long rowsDone,
        @Schema(examples = "14473") long accepted,
        @Schema(examples = "5503") long repaired,
        @Schema(examples = "114") long refused,
        @Schema(examples = "10") long repeated,
        @Schema(examples = "{\"DATE_REWRITTEN\": 1905}") Map<String, Long> codes,
        Optional<ImportTrouble> trouble,
        Instant startedAt,
        Optional<Instant> endedAt) {

    static ImportAnswer of(PaperImport one, Map<String, Long> codes) {
        return new ImportAnswer(
                one.id(),
                one.status(),
                one.judgedOn(),
                one.rowsReceived(),
                one.rowsDone(),
                one.accepted(),
                one.repaired(),
                one.refused(),
                one.repeated(),
                codes,
                one.trouble(),
                one.startedAt(),
                one.endedAt());
    }
}
