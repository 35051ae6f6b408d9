package uk.kerbside.permits.measure.rest;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.permits.measure.MeasureReason;
import uk.kerbside.permits.measure.Revocation;
import uk.kerbside.permits.measure.RevocationStatus;

/** A revocation as the permit's former holder and staff see it. */
@Schema(name = "Revocation")
record RevocationAnswer(
        @Schema(examples = "R-7KQ2-9XNM") String revocationId,
        @Schema(examples = "P-7KQ2-9XNM") String permitNumber,
        RevocationStatus status,
        MeasureReason reason,
        String words,
        Instant revokedAt,

        @Schema(description = "Until when it can be appealed, once")
        Instant appealUntil,

        Optional<AppealAnswer> appeal,

        @Schema(description = "Since when the permit is good as if it had never ended")
        Optional<Instant> undoneAt) {

    static RevocationAnswer of(Revocation revocation) {
        return new RevocationAnswer(
                revocation.id(),
                revocation.permitNumber(),
                revocation.status(),
                revocation.reason(),
                revocation.words(),
                revocation.revokedAt(),
                revocation.appealUntil(),
                revocation.appeal().map(AppealAnswer::of),
                revocation.undoneAt());
    }

    static Response response(Revocation revocation) {
        return Response.ok(of(revocation)).tag(ETags.of(revocation.version())).build();
    }
}
