package uk.kerbside.permits.measure.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.permits.measure.MeasureAppeal;

/** What somebody decides about an appeal against a suspension or a revocation. */
@Schema(name = "MeasureAppealDecision")
record AppealDecisionRequest(
        @NotNull @Schema(examples = "UPHELD") MeasureAppeal.Outcome outcome,

        @NotBlank
        @Size(max = 1000)
        @Schema(
                examples = "The photographs show the vehicle elsewhere each night.",
                description = "To the holder; names nobody")
        String reasons) {}
