package uk.kerbside.permits.migration;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Paper permits that were taken, those that are over included. Joins the caller's transaction. */
public interface PaperPermits {
    /** Fingerprints of the rows that have these numbers; of a permit that came otherwise, a text no row has. */
    Map<String, String> fingerprints(Collection<String> numbers);

    void addAll(String importId, List<Taken> permits, Instant now);

    /**
     * One permit, whose it is, and what to know about it.
     *
     * @param until the local midnight after its last day
     * @param history whether it was over already
     */
    record Taken(
            PaperPermit permit,
            String accountId,
            String fingerprint,
            List<PaperFlag> flags,
            Instant until,
            boolean history) {}
}
