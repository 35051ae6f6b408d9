package uk.kerbside.permits.provisional.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.permits.provisional.CoverReason;
import uk.kerbside.permits.provisional.CoverWish;

/** What somebody asks for whose papers are not there yet. */
record CoverRequest(
        @NotNull @Schema(description = "NEW_RESIDENT: somebody who has just moved in")
        CoverReason reason,

        @NotEmpty
        @Size(max = 10)
        @Schema(examples = "[\"address\"]", description = "What is still to be proved, as the permit type calls it")
        List<@NotBlank @Size(max = 100) String> owed,

        @Schema(examples = "2026-11-20", description = "When somebody who has just moved in did so")
        Optional<LocalDate> movedInOn,

        @NotNull
        @Schema(description = "That what is said is true, and that the papers will be sent; nothing is done without it")
        Boolean declared) {

    CoverWish toCore() {
        return new CoverWish(reason, owed, movedInOn, declared);
    }
}
