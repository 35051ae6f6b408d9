package uk.kerbside.permits.migration;

import java.util.Collection;
import java.util.List;

/**
 * Rows that were received and not worked on yet. They name people: whoever is done with a row deletes it in the
 * transaction that keeps what came of it. All methods but {@link #next} join the caller's transaction.
 */
public interface WaitingRows {
    /** How many were added; nothing is held in memory but a portion. */
    long addAll(String importId, Iterable<PaperRow> rows);

    /** The first ones behind that line, in the order of the file; lines count from 1. */
    List<PaperRow> next(String importId, long afterLine, int limit);

    /**
     * Takes rows away.
     *
     * @return how many of them were still there: fewer when somebody else has worked on them
     */
    int delete(String importId, Collection<Long> lines);

    void deleteAll(String importId);
}
