package uk.kerbside.permits.measure.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a holder thinks that a suspension or a revocation is wrong. */
@Schema(name = "MeasureAppealRequest")
record AppealRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "My sister used the car while I was in hospital.")
        String grounds) {

    /** What people write may name others. */
    @Override
    public String toString() {
        return "AppealRequest[]";
    }
}
