package uk.kerbside.enforcement.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.events.observations.EvidenceSealed;
import uk.kerbside.kit.journal.Journal;

/**
 * Seals what is new in a chain, and publishes the seal in the same transaction. Only what is committed is sealed: a
 * crash before it leaves entries that the next round seals, or whoever finds the chain abandoned.
 */
@ApplicationScoped
public class SealChain {
    /** How many entries one checkpoint seals at most: a receipt has ten hashes then. */
    static final int AT_MOST = 1_000;

    private final EvidenceEntries entries;
    private final Checkpoints checkpoints;
    private final OwnChain own;
    private final Journal journal;
    private final InstantSource clock;

    SealChain(EvidenceEntries entries, Checkpoints checkpoints, OwnChain own, Journal journal, InstantSource clock) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.own = own;
        this.journal = journal;
        this.clock = clock;
    }

    /** Seals up to a thousand entries; says whether there may be more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @ActivateRequestContext
    public boolean sealNext(UUID chain) {
        Optional<Checkpoint> last = checkpoints.findLast(chain);
        List<ChainEntry> run = firstRun(entries.list(chain, end(last), AT_MOST));
        if (run.isEmpty()) {
            return false;
        }
        add(chain, last, run, false);
        return run.size() == AT_MOST;
    }

    /** The last checkpoint of a chain: nothing comes after it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @ActivateRequestContext
    public void close(UUID chain) {
        Optional<Checkpoint> last = checkpoints.findLast(chain);
        if (last.filter(checkpoint -> checkpoint.statement().isLast()).isEmpty()) {
            add(chain, last, List.of(), true);
        }
    }

    /** Up to the first gap: only a spool can have one, where its file was damaged. */
    private static List<ChainEntry> firstRun(List<ChainEntry> entries) {
        List<ChainEntry> run = new ArrayList<>();
        for (ChainEntry entry : entries) {
            if (!run.isEmpty() && entry.sequence() != run.getLast().sequence() + 1) {
                break;
            }
            run.add(entry);
        }
        return run;
    }

    private static long end(Optional<Checkpoint> last) {
        return last.map(checkpoint -> checkpoint.statement().end()).orElse(0L);
    }

    private void add(UUID chain, Optional<Checkpoint> last, List<ChainEntry> run, boolean isLast) {
        MerkleTree tree = new MerkleTree(run.stream().map(ChainEntry::leaf).toList());
        Checkpoint checkpoint = own.seal(new Checkpoint.Statement(
                chain,
                last.map(before -> before.statement().number() + 1).orElse(0L),
                run.isEmpty() ? end(last) : run.getFirst().sequence(),
                run.size(),
                tree.root().toString(),
                last.map(Checkpoint::hash).orElseGet(Hash::of).toString(),
                isLast,
                own.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        checkpoints.add(checkpoint);
        publish(checkpoint);
    }

    private void publish(Checkpoint checkpoint) {
        String chain = checkpoint.statement().chain().toString();
        journal.append(
                chain,
                EvidenceSealed.class,
                revision -> new EvidenceSealed(
                        revision, chain, checkpoint.text(), base64(checkpoint.signature()), base64(own.publicKey())));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
