package uk.kerbside.enforcement.offline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The packs in the database, and what a delta asks of the ledger. Every method joins the caller's transaction. */
public interface OfflinePacks {
    /** Which marks may be judged otherwise than before. */
    record Heard(List<String> foldedMarks, boolean isAnyGone) {}

    void add(OfflinePack pack);

    Optional<OfflinePack> find(UUID packId);

    /** Folded marks of rights of which something was heard since then, and whether one was forgotten. */
    Heard changedSince(Instant since);
}
