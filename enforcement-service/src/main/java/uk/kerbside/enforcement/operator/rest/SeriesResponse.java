package uk.kerbside.enforcement.operator.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.enforcement.operator.OperatorSeries;
import uk.kerbside.enforcement.operator.SeriesState;
import uk.kerbside.kit.imports.RowFault;

/** A series as it goes over the wire. */
record SeriesResponse(
        UUID seriesId,
        @Schema(examples = "READY") SeriesState state,

        @Schema(examples = "98412", description = "How many rows were taken")
        long rights,

        @Schema(examples = "0", description = "How many rows were at fault, as far as the file was read")
        long refused,

        @Schema(description = "Why, in the order of the file")
        List<RowFault> faults,

        Instant loadedAt,

        @Schema(description = "When you switched to it; absent if you did not")
        Optional<Instant> liveFrom,

        @Schema(description = "Whether checks are answered with it")
        boolean visibleToOfficers) {

    static SeriesResponse of(OperatorSeries series, boolean visibleToOfficers) {
        return new SeriesResponse(
                series.seriesId(),
                series.state(),
                series.rights(),
                series.refused(),
                series.faults(),
                series.loadedAt(),
                series.liveFrom(),
                visibleToOfficers);
    }
}
