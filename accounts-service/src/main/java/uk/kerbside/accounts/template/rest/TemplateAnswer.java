package uk.kerbside.accounts.template.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.accounts.template.MessageTemplate;
import uk.kerbside.accounts.template.TemplateKey;
import uk.kerbside.accounts.template.TemplateStatus;
import uk.kerbside.events.messages.MessageChannel;

/** What a template is for and may say, and how it reads now. */
@Schema(name = "MessageTemplate")
record TemplateAnswer(
        @Schema(
                examples = "PERMIT_ISSUED",
                description = "A kind of message, or FRAME: what e-mails and letters stand in")
        String kind,

        MessageChannel channel,
        @Schema(examples = "en") String language,

        @Schema(examples = "[\"permitNumber\", \"permitType\"]", description = "All it may ask for")
        List<String> words,

        @Schema(
                examples = "[\"vehicles\"]",
                description = "Those that are empty on some occasions: shown only within {#if word}")
        List<String> optionalWords,

        @Schema(examples = "[\"permitNumber\"]", description = "Those its body must always show")
        List<String> mandatoryWords,

        @Schema(examples = "[\"NOT YET VALID\"]", description = "What its body must always say, in every language")
        List<String> mandatoryPhrases,

        @Schema(description = "What messages are written by now; English where nobody has translated it")
        VersionAnswer inForce) {

    static TemplateAnswer of(TemplateKey key, MessageTemplate inForce) {
        return new TemplateAnswer(
                key.name().name(),
                key.channel(),
                key.language(),
                key.name().words(),
                key.name().optional(),
                key.name().mandatory(),
                key.name().phrases(),
                VersionAnswer.of(inForce));
    }

    /** One version. */
    @Schema(name = "MessageTemplateVersion")
    record VersionAnswer(
            @Schema(examples = "2", description = "1 in English is what the product brings")
            int version,

            @Schema(examples = "en") String language,
            TemplateStatus status,

            @Schema(examples = "Your parking permit {permitNumber}", description = "Empty where there is none")
            String subject,

            @Schema(examples = "Your permit {permitNumber} is good to the end of {lastDay}.")
            String body,

            @Schema(description = "Whose login worded it; absent for what the product brings")
            Optional<String> draftedBy,

            Optional<Instant> draftedAt,
            Optional<String> publishedBy,

            @Schema(description = "From when on it counts, until the next one does")
            Optional<Instant> effectiveFrom,

            Optional<Instant> withdrawnAt) {

        static VersionAnswer of(MessageTemplate template) {
            boolean isOurs = template.draftedBy().isEmpty();
            return new VersionAnswer(
                    template.number(),
                    template.language(),
                    template.status(),
                    template.wording().subject(),
                    template.wording().body(),
                    template.draftedBy(),
                    isOurs ? Optional.empty() : Optional.of(template.draftedAt()),
                    template.publishedBy(),
                    isOurs ? Optional.empty() : template.effectiveFrom(),
                    template.withdrawnAt());
        }
    }
}
