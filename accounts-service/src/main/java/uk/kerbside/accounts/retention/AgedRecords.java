package uk.kerbside.accounts.retention;

import java.time.Instant;

/** Records by their age. Every method joins the caller's transaction. */
public interface AgedRecords {
    /** How many would go; those that are kept for another reason do not count. */
    long count(RetentionRule rule, Instant before, Instant now);

    /**
     * Removes some; what another instance has locked is left out.
     *
     * @return how many went; fewer than {@code limit} when no more are to go
     */
    int remove(RetentionRule rule, Instant before, Instant now, int limit);
}
