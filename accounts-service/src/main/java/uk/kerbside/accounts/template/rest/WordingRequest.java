package uk.kerbside.accounts.template.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.accounts.template.Wording;

/** How a template shall read. */
@Schema(name = "Wording")
record WordingRequest(
        @Schema(
                examples = "Your parking permit {permitNumber}",
                description = "One line; not for text messages, nor for the frame")
        Optional<@Size(max = 400) String> subject,

        @NotBlank
        @Size(max = 10_000)
        @Schema(
                examples = "Your {permitType} permit {permitNumber} is good to the end of {lastDay}.",
                description = "Plain text with {words} and {#if word}…{#else}…{/if}, nothing else")
        String body) {

    Wording wording() {
        return new Wording(subject.orElse(""), body);
    }
}
