package uk.kerbside.enforcement.operator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.kit.imports.RowFault;

/**
 * A series of rights, loaded together.
 *
 * @param seriesId a UUID of version 7: a series that was loaded later has a higher one
 * @param rights how many rows were taken
 * @param refused how many rows were not, up to the one at which reading was given up
 * @param faults why
 * @param liveFrom when the operator switched to it
 */
public record OperatorSeries(
        UUID seriesId,
        String operator,
        SeriesState state,
        long rights,
        long refused,
        List<RowFault> faults,
        Instant loadedAt,
        Optional<Instant> liveFrom) {

    public OperatorSeries {
        faults = List.copyOf(faults);
    }

    /** Its id on the topic. */
    String text() {
        return seriesId.toString();
    }

    /** The id of one of its rights on the topic. */
    String rightId(String reference) {
        return "op:" + operator + ":" + seriesId + ":" + reference;
    }
}
