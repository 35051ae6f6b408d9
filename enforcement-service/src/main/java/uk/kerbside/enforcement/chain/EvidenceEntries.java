package uk.kerbside.enforcement.chain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The entries of all chains. Thread-safe; every method joins the caller's transaction. */
public interface EvidenceEntries {
    /**
     * Puts these at the end of the chain of this process, in their order. One at a time calls it in a process: of two
     * that take the same place the second fails.
     *
     * @param leaves of records that are in no chain yet
     * @return the place of each, by its record's id
     */
    Map<UUID, ChainLink> append(OwnChain chain, List<Leaf> leaves);

    /**
     * Brings entries of a spool into their places. Those that are there already stay as they are.
     *
     * @param repeats ids of records that are in another place already
     */
    void bring(List<KeptLeaf> entries, Collection<UUID> repeats);

    /** The record in its first place, unless it was removed. */
    Optional<KeptLeaf> find(UUID recordId);

    /** The same for many, in one statement; those there are. */
    List<KeptLeaf> list(Collection<UUID> recordIds);

    /** Entries of a chain from a sequence on, those that were removed too. */
    List<ChainEntry> list(UUID chain, long from, int limit);
}
