package uk.kerbside.permits.refund.rest;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.events.WireMoney;
import uk.kerbside.permits.refund.PermitRefund;
import uk.kerbside.permits.refund.RefundKind;
import uk.kerbside.permits.refund.RefundStatus;

/** A refund as those see it who decide about it. */
record RefundAnswer(
        @Schema(examples = "RF-4KTZ-8DMR") String refundId,
        @Schema(examples = "P-7KQ2-9XNM") String permitNumber,
        @Schema(examples = "A-3FQD-8KTM") String accountId,
        @Schema(examples = "RESIDENT") String permitType,
        RefundKind kind,
        RefundStatus status,
        WireMoney amount,
        @Schema(description = "Why an officer proposed it") Optional<String> explanation,
        Instant askedAt,

        @Schema(description = "The login that asked for it, or gave the permit back")
        String askedBy,

        @Schema(description = "The login that decided last; absent where no second person was needed")
        Optional<String> decidedBy,

        Optional<Instant> decidedAt,
        Optional<String> refusedBecause,

        @Schema(examples = "PROVIDER_REFUSED", description = "Why accounts could not give it back")
        Optional<String> failure,

        Optional<Instant> closedAt,

        @Schema(examples = "\"1\"", description = "What to send as If-Match with a decision")
        String etag) {

    static RefundAnswer of(PermitRefund refund) {
        return new RefundAnswer(
                refund.refundId(),
                refund.permitNumber(),
                refund.accountId(),
                refund.typeCode(),
                refund.kind(),
                refund.status(),
                WireMoney.of(refund.amount()),
                refund.explanation(),
                refund.askedAt(),
                refund.askedBy(),
                refund.decidedBy(),
                refund.decidedAt(),
                refund.refusedBecause(),
                refund.failure(),
                refund.closedAt(),
                "\"" + refund.version() + "\"");
    }
}
