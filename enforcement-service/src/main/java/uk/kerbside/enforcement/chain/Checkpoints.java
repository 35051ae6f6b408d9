package uk.kerbside.enforcement.chain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Chains and their checkpoints. Every method joins the caller's transaction. */
public interface Checkpoints {
    /** Writes down that there is this chain, with its key, unless that is written already. */
    void open(OwnChain chain, Instant now);

    /** Says that the process whose chain this is lives; nothing for a chain that is not opened. */
    void seen(OwnChain chain, Instant now);

    void add(Checkpoint checkpoint);

    Optional<Checkpoint> findLast(UUID chain);

    /** The one an entry is sealed by. */
    Optional<Checkpoint> findSealing(UUID chain, long sequence);

    /** From a number on. */
    List<Checkpoint> list(UUID chain, long from, int limit);

    Optional<EvidenceChain> find(UUID chain);

    /** The newest first. */
    List<EvidenceChain> search(Optional<UUID> before, int limit);

    /** Chains with unsealed entries whose process was not seen since. */
    List<UUID> listAbandoned(Instant since);
}
