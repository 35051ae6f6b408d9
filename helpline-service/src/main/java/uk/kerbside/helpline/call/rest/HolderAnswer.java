package uk.kerbside.helpline.call.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.helpline.customer.Holder;
import uk.kerbside.kit.actor.VerificationLevel;

/**
 * The holder of the account a call is about. That they have died an agent sees at once, whoever calls; who acts for them only after
 * the caller is verified, for that is nobody else's business.
 *
 * @param representatives absent below BASIC
 */
record HolderAnswer(
        @Schema(description = "Since when the council knows that they have died")
        Optional<Instant> deathRecordedAt,

        @Schema(examples = "The holder has died. Ask who is calling, and whether they are the executor.")
        Optional<String> notice,

        Optional<List<RepresentativeAnswer>> representatives) {
    private static final String HAS_DIED =
            "The holder has died. Do not ask for them: ask who is calling, and whether they are the executor.";

    static HolderAnswer of(Holder holder, VerificationLevel level) {
        return new HolderAnswer(
                holder.deathRecordedAt(),
                holder.deathRecordedAt().map(since -> HAS_DIED),
                level.reaches(VerificationLevel.BASIC)
                        ? Optional.of(holder.representatives().stream()
                                .map(RepresentativeAnswer::of)
                                .toList())
                        : Optional.empty());
    }

    /**
     * Somebody who acts for the holder by law.
     *
     * @param until when it ends, exclusive
     */
    record RepresentativeAnswer(LegalBasis basis, Optional<Instant> until) {
        static RepresentativeAnswer of(Holder.Representative representative) {
            return new RepresentativeAnswer(representative.basis(), representative.until());
        }
    }
}
