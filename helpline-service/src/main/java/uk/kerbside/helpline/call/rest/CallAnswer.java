package uk.kerbside.helpline.call.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.helpline.call.Call;
import uk.kerbside.helpline.call.CallStatus;
import uk.kerbside.helpline.call.RecognitionOutcome;
import uk.kerbside.helpline.customer.Holder;
import uk.kerbside.kit.actor.VerificationLevel;

/**
 * A call as agents see it.
 *
 * @param recognition what the caller's number says, in plain English
 * @param accountIds whose number it is; empty when nobody was recognised
 * @param accountId the account the call is about
 * @param level how far the caller is verified for that account
 */
record CallAnswer(
        @Schema(examples = "CALL-7KQ2-9XNM") String callId,
        CallStatus status,

        @Schema(description = "Login of the agent who took the call")
        String agent,

        @Schema(examples = "CONTACT_CENTRE") String sourceService,

        @Schema(examples = "123", description = "The last digits of the caller's number; no more is kept")
        Optional<String> numberEndsIn,

        @Schema(examples = "The number belongs to account A-7KQ2-9XNM.")
        String recognition,

        RecognitionOutcome recognised,
        @Schema(examples = "[\"A-7KQ2-9XNM\"]") List<String> accountIds,
        @Schema(examples = "A-7KQ2-9XNM") Optional<String> accountId,
        VerificationLevel level,

        @Schema(description = "By which law the caller acts in the holder's place; absent for the holder")
        Optional<LegalBasis> actsBy,

        @Schema(description = "What to know of the holder; absent until it is known whom the call is about")
        Optional<HolderAnswer> holder,

        Instant startedAt,
        Optional<Instant> endedAt,
        @Schema(examples = "ANSWERED") Optional<String> outcome) {

    static CallAnswer of(Call call, Optional<Holder> holder) {
        return new CallAnswer(
                call.callId(),
                call.status(),
                call.agent(),
                call.sourceService(),
                call.numberEndsIn(),
                call.recognition().sentence(),
                call.recognition().outcome(),
                call.recognition().accountIds(),
                call.accountId(),
                call.level(),
                call.actsBy(),
                holder.map(known -> HolderAnswer.of(known, call.level())),
                call.startedAt(),
                call.endedAt(),
                call.outcome());
    }
}
