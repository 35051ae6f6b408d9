package uk.kerbside.kit.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One look at personal records, as auditors read it. */
@Schema(name = "AuditedRead")
public record ReadAnswer(
        UUID readId,
        Instant at,

        @Schema(examples = "f3b1c0de-0000-4000-8000-5a1f6d7e8c9b", description = "The login of who looked")
        String reader,

        @Schema(examples = "auditor") String role,

        @Schema(examples = "kerbside-officers", description = "The client the login's token was issued to")
        Optional<String> client,

        @Schema(examples = "SEARCH_READS", description = "What the reader did")
        String action,

        @Schema(description = "What the reader said it was for, where that is asked")
        Optional<String> reason,

        @Schema(
                examples = "[\"account:A-7KQ2-9XNM\"]",
                description = "What was shown, by kind and id; empty when nothing was found")
        List<String> shown) {

    static ReadAnswer of(AuditedRead read) {
        return new ReadAnswer(
                read.readId(),
                read.at(),
                read.reader(),
                read.role(),
                read.client(),
                read.action(),
                read.reason(),
                read.records());
    }
}
