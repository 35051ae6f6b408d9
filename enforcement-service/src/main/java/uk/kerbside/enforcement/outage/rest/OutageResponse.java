package uk.kerbside.enforcement.outage.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.enforcement.outage.DownKind;
import uk.kerbside.enforcement.outage.Outage;

/** An outage as it goes over the wire. */
record OutageResponse(
        UUID outageId,
        @Schema(examples = "SOURCE") DownKind kind,

        @Schema(examples = "permits", description = "Absent for the system")
        Optional<String> name,

        Instant from,

        @Schema(description = "Absent while it is open") Optional<Instant> until,

        @Schema(examples = "Nothing was heard of it.") String reason,

        @Schema(description = "Whether the service opened it by itself")
        boolean noticed,

        @Schema(description = "The login of who opened it") String openedBy,
        Instant openedAt,

        @Schema(description = "The login of who closed it; absent while it is open")
        Optional<String> closedBy) {

    static OutageResponse of(Outage outage) {
        return new OutageResponse(
                outage.outageId(),
                outage.kind(),
                outage.name(),
                outage.from(),
                outage.until(),
                outage.reason(),
                outage.noticed(),
                outage.openedBy(),
                outage.openedAt(),
                outage.closedBy());
    }
}
