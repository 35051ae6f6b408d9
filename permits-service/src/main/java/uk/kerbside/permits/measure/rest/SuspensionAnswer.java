package uk.kerbside.permits.measure.rest;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.events.permits.SuspensionLiftedBy;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.permits.measure.MeasureReason;
import uk.kerbside.permits.measure.Suspension;
import uk.kerbside.permits.measure.SuspensionStatus;

/**
 * A suspension as the permit's holder and staff see it.
 *
 * @param until when it is over by itself; absent when somebody has to lift it
 * @param inForceAt since when the permit was on hold
 */
record SuspensionAnswer(
        @Schema(examples = "S-7KQ2-9XNM") String suspensionId,
        @Schema(examples = "P-7KQ2-9XNM") String permitNumber,

        @Schema(description = "ANNOUNCED: the permit is good until effectiveAt, and longer while an appeal waits")
        SuspensionStatus status,

        MeasureReason reason,
        String words,
        Instant announcedAt,
        Instant effectiveAt,
        Optional<Instant> until,
        Instant appealUntil,
        Optional<Instant> inForceAt,
        Optional<AppealAnswer> appeal,
        Optional<Instant> liftedAt,
        Optional<SuspensionLiftedBy> liftedBy) {

    static SuspensionAnswer of(Suspension suspension) {
        return new SuspensionAnswer(
                suspension.id(),
                suspension.permitNumber(),
                suspension.status(),
                suspension.reason(),
                suspension.words(),
                suspension.announcedAt(),
                suspension.effectiveAt(),
                suspension.until(),
                suspension.appealUntil(),
                suspension.inForceAt(),
                suspension.appeal().map(AppealAnswer::of),
                suspension.liftedAt(),
                suspension.liftedBy());
    }

    static Response response(Suspension suspension) {
        return Response.ok(of(suspension)).tag(ETags.of(suspension.version())).build();
    }
}
