package uk.kerbside.enforcement.alert.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.enforcement.alert.AlertKind;
import uk.kerbside.enforcement.alert.MarkAlert;
import uk.kerbside.kernel.PlaceCode;

/** An alert as it goes over the wire. */
record AlertResponse(
        UUID alertId,

        @Schema(examples = "AB12CDE", description = "The mark as it was understood")
        String vrm,

        @Schema(examples = "DO_NOT_TICKET") AlertKind kind,

        @Schema(examples = "Broken down, recovery is on its way.")
        String reason,

        @Schema(description = "Where it holds; absent when it holds everywhere")
        Optional<List<String>> places,

        Instant from,
        Instant until,

        @Schema(description = "Whether it is over, by itself or by somebody's act")
        boolean over,

        @Schema(description = "The login of who added it") String addedBy,
        Instant addedAt,

        @Schema(description = "Absent unless somebody ended it before its time")
        Optional<EndedResponse> ended) {

    record EndedResponse(
            Instant at,

            @Schema(description = "The login of who ended it")
            String by,

            @Schema(examples = "The vehicle was recovered.") String reason) {}

    static AlertResponse of(MarkAlert alert, Instant now) {
        return new AlertResponse(
                alert.alertId(),
                alert.vrm().value(),
                alert.kind(),
                alert.reason(),
                Optional.of(alert.places().stream().map(PlaceCode::value).toList())
                        .filter(places -> !places.isEmpty()),
                alert.from(),
                alert.until(),
                alert.isOverAt(now),
                alert.addedBy(),
                alert.addedAt(),
                alert.ended().map(ended -> new EndedResponse(ended.at(), ended.by(), ended.reason())));
    }

    /** Marks are personal data. */
    @Override
    public String toString() {
        return "AlertResponse[" + alertId + ", " + kind + "]";
    }
}
