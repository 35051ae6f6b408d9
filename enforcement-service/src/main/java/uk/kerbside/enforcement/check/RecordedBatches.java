package uk.kerbside.enforcement.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The batches in the database. Every method joins the caller's transaction. */
public interface RecordedBatches {
    /**
     * Adds those whose id is new, with their provisional reads.
     *
     * @return the ids that were new
     */
    Set<UUID> add(List<BatchRecord> batches, boolean wasSpooled);

    Optional<BatchRecord> find(UUID batchId);

    /** Batches that may hold a read of this id, the oldest first. */
    List<BatchRecord> listAround(UUID checkId);
}
