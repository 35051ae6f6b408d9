package uk.kerbside.enforcement.operator.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.enforcement.operator.OperatorRight;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceCode;

/** A right as it goes over the wire. */
record OperatorRightResponse(
        @Schema(examples = "S-20817") String reference,

        @Schema(examples = "AB12CDE", description = "The mark as it was understood")
        String vrm,

        List<String> places,
        List<BayClass> bayClasses,
        Instant from,
        Instant until,

        @Schema(description = "Absent unless you ended it before its time")
        Optional<Instant> endedAt,

        @Schema(examples = "0.1") String revision,

        @Schema(description = "Whether checks are answered with it")
        boolean visibleToOfficers) {

    static OperatorRightResponse of(OperatorRight right, boolean visibleToOfficers) {
        return new OperatorRightResponse(
                right.reference(),
                right.content().vrm().value(),
                right.content().places().stream().map(PlaceCode::value).toList(),
                right.content().bayClasses(),
                right.content().from(),
                right.content().until(),
                right.endedAt(),
                right.revision().toString(),
                visibleToOfficers);
    }

    /** Marks are personal data. */
    @Override
    public String toString() {
        return "OperatorRightResponse[" + reference + "]";
    }
}
