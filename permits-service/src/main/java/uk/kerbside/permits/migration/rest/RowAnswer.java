package uk.kerbside.permits.migration.rest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.permits.migration.PaperFault;
import uk.kerbside.permits.migration.PaperFlag;
import uk.kerbside.permits.migration.PaperRepair;
import uk.kerbside.permits.migration.RowOutcome;
import uk.kerbside.permits.migration.RowReports;

/**
 * What became of one row. Nobody is named.
 *
 * @param line where it begins in the file, the header being line 1
 */
record RowAnswer(
        @Schema(examples = "17") long line,
        @Schema(examples = "P100015") Optional<String> permitNumber,
        RowOutcome outcome,

        @Schema(description = "Why it was refused, what was mended, and what to know about it")
        List<NoteAnswer> notes) {

    /** What is to be said of a row. */
    record NoteAnswer(
            Kind kind,
            @Schema(examples = "DATE_REWRITTEN") String code,

            @Schema(examples = "A date was written as day/month/year.")
            String message) {
        /** What kind of note. */
        @Schema(name = "RowNoteKind")
        enum Kind {
            FAULT,
            REPAIR,
            FLAG
        }

        private static NoteAnswer of(PaperFault fault) {
            return new NoteAnswer(Kind.FAULT, fault.name(), fault.text());
        }

        private static NoteAnswer of(PaperRepair repair) {
            return new NoteAnswer(Kind.REPAIR, repair.name(), repair.text());
        }

        private static NoteAnswer of(PaperFlag flag) {
            return new NoteAnswer(Kind.FLAG, flag.name(), flag.text());
        }
    }

    static RowAnswer of(RowReports.Reported row) {
        Stream<NoteAnswer> notes = Stream.of(
                        row.faults().stream().map(NoteAnswer::of),
                        row.repairs().stream().map(NoteAnswer::of),
                        row.flags().stream().map(NoteAnswer::of))
                .flatMap(some -> some);
        return new RowAnswer(row.line(), row.number(), row.outcome(), notes.toList());
    }
}
