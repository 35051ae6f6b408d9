package uk.kerbside.enforcement.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Evidence by its age. Every method joins the caller's transaction. */
public interface AgedEvidence {
    long count(RetentionRule rule, Instant answeredBefore);

    /** Locked until the transaction ends; what another instance has locked is left out. */
    List<UUID> listForRemoval(RetentionRule rule, Instant answeredBefore, int limit);

    /** Takes text and salt from their entries and forgets where to find them. */
    void remove(List<UUID> records, RetentionRule rule, Instant now);

    /** Forgets who has seen which lapse, and that it was told. */
    void forgetLapses(Instant seenBefore);
}
