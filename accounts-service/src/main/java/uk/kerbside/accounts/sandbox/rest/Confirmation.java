package uk.kerbside.accounts.sandbox.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.accounts.sandbox.Decision;

/** What the sandbox confirms. */
record Confirmation(
        @NotBlank @Size(max = 64) @Schema(examples = "PAY-7KQ2-9XNM")
        String paymentId,

        @NotNull Decision decision) {

    byte[] written(ObjectMapper json) {
        try {
            return json.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A confirmation cannot be written", e);
        }
    }
}
