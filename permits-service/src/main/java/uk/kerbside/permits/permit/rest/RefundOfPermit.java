package uk.kerbside.permits.permit.rest;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.events.WireMoney;
import uk.kerbside.permits.refund.PermitRefund;
import uk.kerbside.permits.refund.RefundStatus;

/** A refund as the permit's holder sees it. */
record RefundOfPermit(
        @Schema(examples = "RF-4KTZ-8DMR") String refundId,
        RefundStatus status,
        WireMoney amount,

        @Schema(description = "Where it stands, in words for the holder")
        String message,

        Instant askedAt,

        @Schema(description = "When it was given back, refused or cancelled")
        Optional<Instant> closedAt) {

    static RefundOfPermit of(PermitRefund refund) {
        return new RefundOfPermit(
                refund.refundId(),
                refund.status(),
                WireMoney.of(refund.amount()),
                message(refund),
                refund.askedAt(),
                refund.closedAt());
    }

    private static String message(PermitRefund refund) {
        return switch (refund.status()) {
            case AWAITING_APPROVAL -> "The council looks at it before the money is given back.";
            case REQUESTED -> "The money is on its way back to the card it was paid with.";
            case REFUNDED -> "The money was given back to the card it was paid with.";
            case FAILED ->
                "The money could not be given back to the card. The council looks at it; you need do nothing.";
            case REFUSED ->
                "The council gives nothing back: " + refund.refusedBecause().orElseThrow();
            case CANCELLED -> "The permit goes on, so nothing is given back.";
        };
    }
}
