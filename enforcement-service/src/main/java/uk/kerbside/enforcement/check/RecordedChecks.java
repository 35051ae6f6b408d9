package uk.kerbside.enforcement.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The checks in the database. Every method joins the caller's transaction. */
public interface RecordedChecks {
    /**
     * Adds those whose id is new, in one statement.
     *
     * @param wasSpooled whether they come from a spool
     * @return the ids that were new
     */
    Set<UUID> add(List<CheckRecord> checks, boolean wasSpooled);

    Optional<CheckRecord> find(UUID checkId);

    /** Keeps a spooled check or batch whose id the database had already: what was answered is never lost. */
    void addRepeat(EvidenceRecord record);

    /** Remembers that a lapse was seen; says whether it is the first time. */
    boolean isFirstOf(CheckRecord.ObservedLapse lapse, UUID checkId, Instant at);
}
