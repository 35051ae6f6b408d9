package uk.kerbside.helpline.retention;

import java.time.Instant;

/** Reads that were written down, by their age. Every method joins the caller's transaction. */
public interface AgedReads {
    /** How many would go. */
    long count(Instant before);

    /**
     * Removes some; what another instance has locked is left out.
     *
     * @return how many went; fewer than {@code limit} when no more are to go
     */
    int remove(Instant before, int limit);
}
