package uk.kerbside.permits.migration;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of each row; no person is named in it. */
public interface RowReports {
    /** Joins the caller's transaction. */
    void add(String importId, List<JudgedRow> rows);

    /** In the order of the file, from just after a line. */
    List<Reported> list(String importId, Filter filter, long afterLine, int limit);

    /** How many rows have each fault, repair and flag, by code. */
    Map<String, Long> counts(String importId);

    /** @param code a fault, repair or flag */
    record Filter(Optional<RowOutcome> outcome, Optional<String> code) {}

    /** One row. */
    record Reported(
            long line,
            Optional<String> number,
            RowOutcome outcome,
            List<PaperFault> faults,
            List<PaperRepair> repairs,
            List<PaperFlag> flags) {}
}
