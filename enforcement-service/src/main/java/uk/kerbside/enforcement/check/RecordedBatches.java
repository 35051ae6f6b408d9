package uk.kerbside.enforcement.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which batches there are, to find them by; what they say is in the evidence chain. Every method joins the caller's transaction. */
public interface RecordedBatches {
    /**
     * Adds those whose id is new, with their provisional reads.
     *
     * @return the ids that were new
     */
    Set<UUID> add(List<BatchRecord> batches, boolean wasSpooled);

    /**
     * Adds those whose id is new.
     *
     * @return the ids that were new
     */
    Set<UUID> addDecisions(List<ReadDecision> decisions);

    /** The decision of a read, if there is one yet. */
    Optional<UUID> findDecision(UUID checkId);

    /** Batches that may hold a read of this id, the oldest first. */
    List<UUID> listAround(UUID checkId);
}
