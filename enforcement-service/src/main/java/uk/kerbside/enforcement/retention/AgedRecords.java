package uk.kerbside.enforcement.retention;

import java.time.Instant;

/** What is kept beside the evidence chain, by its age. Every method joins the caller's transaction. */
public interface AgedRecords {
    /** @param rule one that is not about the chain */
    long count(RetentionRule rule, Instant before);

    /**
     * Removes the oldest.
     *
     * @return how many went; fewer than {@code limit} when no more are to go
     */
    int remove(RetentionRule rule, Instant before, int limit);
}
