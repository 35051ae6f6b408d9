package uk.kerbside.permits.dispensation.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.events.permits.DispensationOutcome;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.permits.dispensation.Grant;
import uk.kerbside.permits.dispensation.Restriction;

/** What an officer decides. */
@Schema(name = "DispensationDecision")
record DecisionRequest(
        @NotNull @Schema(examples = "GRANTED") DispensationOutcome outcome,

        @Schema(
                examples = "Keep the entrance of number 8 clear.",
                description = "To the holder: conditions, or why not. Needed for a refusal")
        Optional<@Size(min = 1, max = 1000) String> words,

        @Schema(
                examples = "[]",
                description =
                        "Double yellow lines, bays for disabled people and bus stops it is good on; with orderReference alone")
        Optional<@Size(max = 3) List<@NotNull Restriction>> restrictions,

        @Schema(examples = "TTRO 2026/117", description = "The order that allows that")
        Optional<@Size(min = 1, max = 200) String> orderReference,

        @Schema(
                examples = "S-7KQ2-9XNM",
                description = "A suspension of bays of the place that does not bite for these vehicles")
        Optional<@Size(min = 1, max = 40) String> suspension,

        @Schema(
                examples = "true",
                description = "Whether it takes bays from others: holders of permits there are told; not if left out")
        Optional<Boolean> takesBays) {

    Grant grant() {
        return new Grant(words, restrictions.orElse(List.of()), orderReference, suspension, takesBays.orElse(false));
    }

    String refusal() {
        return words.orElseThrow(() -> new InvalidRequestException("/words", "must say why not"));
    }
}
