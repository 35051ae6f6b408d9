package uk.kerbside.accounts.message.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.accounts.message.Message;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.MessageStatus;
import uk.kerbside.accounts.message.MessageTry;
import uk.kerbside.events.messages.MessageChannel;

/** A message and the ways it went. */
record MessageAnswer(
        @Schema(examples = "M-0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b")
        String messageId,

        MessageKind kind,
        MessageStatus status,
        Instant plannedAt,

        @Schema(description = "Since when it is delivered or given up")
        Optional<Instant> endedAt,

        @Schema(description = "Since when staff have it sent again, after no way was left")
        Optional<Instant> sentAgainAt,

        @Schema(description = "The ways it went, the first first; none as long as it is planned")
        List<TryAnswer> tries) {

    /** @param pastStopping which ways could not be stopped any more when the reader's death was recorded */
    static MessageAnswer of(Message message, Predicate<MessageTry> pastStopping) {
        return new MessageAnswer(
                message.messageId(),
                message.kind(),
                message.status(),
                message.plannedAt(),
                message.endedAt(),
                message.sentAgainAt(),
                message.tries().stream()
                        .map(one -> TryAnswer.of(one, pastStopping.test(one)))
                        .toList());
    }

    /** One way it went, and what stood in it. */
    @Schema(name = "MessageTry")
    record TryAnswer(
            MessageChannel channel,

            @Schema(examples = "Your parking permit P-7KQ2-9XNM", description = "Empty for a text message")
            String subject,

            String body,

            @Schema(examples = "en", description = "The language it is written in, two letters of ISO 639-1")
            String language,

            @Schema(
                    examples = "1",
                    description = "The version of its template; 1 in English is the one this service brings")
            int templateVersion,

            Optional<Instant> acceptedAt,
            Optional<Instant> deliveredAt,

            @Schema(description = "Since when it is known not to arrive")
            Optional<Instant> failedAt,

            @Schema(examples = "permanent-failure", description = "Why, as whoever delivers messages says it")
            Optional<String> reason,

            @Schema(
                    examples = "false",
                    description =
                            "Whether it is a letter that could not be stopped any more when its reader's death was"
                                    + " recorded: it may still come to their home")
            boolean pastStopping) {

        static TryAnswer of(MessageTry one, boolean pastStopping) {
            return new TryAnswer(
                    one.channel(),
                    one.subject(),
                    one.body(),
                    one.language(),
                    one.templateVersion(),
                    one.acceptedAt(),
                    one.deliveredAt(),
                    one.failedAt(),
                    one.reason(),
                    pastStopping);
        }
    }
}
