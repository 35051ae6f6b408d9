package uk.kerbside.enforcement.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.events.Topic;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.NotFoundException;

/**
 * Goes through a chain and finds what was changed, taken away, exchanged or cut off since it was sealed. Changes
 * nothing. What was published is compared by its number only; whoever keeps the published checkpoints compares them.
 */
@ApplicationScoped
public class VerifyChain {
    /** How many checkpoints one call looks at; of a thousand entries at most each. */
    static final int AT_ONCE = 100;

    private final EvidenceEntries entries;
    private final Checkpoints checkpoints;
    private final Journal journal;

    VerifyChain(EvidenceEntries entries, Checkpoints checkpoints, Journal journal) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.journal = journal;
    }

    /**
     * @param from the number of the checkpoint to begin with
     * @throws NotFoundException when there is no such chain
     */
    public Verification verify(UUID chain, long from) {
        if (checkpoints.find(chain).isEmpty()) {
            throw new NotFoundException("There is no chain " + chain + ".");
        }
        Stretch stretch = new Stretch(chain, from);
        List<Checkpoint> found = checkpoints.list(chain, from, AT_ONCE + 1);
        found.stream().limit(AT_ONCE).forEach(stretch::look);
        boolean isEnd = found.size() <= AT_ONCE;
        if (isEnd) {
            stretch.lookAtEnd();
        }
        return stretch.result(isEnd ? Optional.empty() : Optional.of(from + AT_ONCE));
    }

    /**
     * How far the seals reach that can be believed.
     *
     * @param end the first sequence after them
     * @param isCertain whether the one that was looked at last is among them
     */
    private record Sealed(long end, boolean isCertain) {
        Sealed by(Checkpoint.Statement said, boolean isBelieved) {
            return isBelieved ? new Sealed(said.end(), true) : new Sealed(end, false);
        }
    }

    /** One call's part of a chain. */
    private final class Stretch {
        private final UUID chain;
        private final List<Verification.Found> faults = new ArrayList<>();
        private final Map<UUID, Optional<byte[]>> keys = new HashMap<>();
        private Optional<Checkpoint> last;
        private Sealed sealed;
        private long looked;
        private long seen;
        private long removed;
        private long unsealed;
        private long sealedByOthers;

        private Stretch(UUID chain, long from) {
            this.chain = chain;
            this.last = from == 0
                    ? Optional.empty()
                    : checkpoints.list(chain, from - 1, 1).stream().findFirst();
            this.sealed = last.map(before -> new Sealed(0, false).by(before.statement(), isBelieved(before)))
                    .orElse(new Sealed(0, true));
        }

        private void look(Checkpoint checkpoint) {
            Checkpoint.Statement said = checkpoint.statement();
            boolean isBelieved = isBelieved(checkpoint);
            if (!isBelieved) {
                fault(ChainFault.SIGNATURE_WRONG, said);
            }
            if (!follows(checkpoint)) {
                fault(ChainFault.LINK_BROKEN, said);
            }
            if (isBelieved) {
                lookAtEntries(said);
            }
            sealedByOthers += said.sealedBy().equals(chain) ? 0 : 1;
            looked++;
            last = Optional.of(checkpoint);
            sealed = sealed.by(said, isBelieved);
        }

        private void lookAtEntries(Checkpoint.Statement said) {
            if (sealed.isCertain()) {
                missing(said, sealed.end(), Math.min(said.first(), sealed.end() + SealChain.AT_MOST));
            }
            List<ChainEntry> under = entries.list(chain, said.first(), Math.toIntExact(said.size())).stream()
                    .filter(entry -> entry.sequence() < said.end())
                    .toList();
            long expected = said.first();
            for (ChainEntry entry : under) {
                missing(said, expected, entry.sequence());
                expected = entry.sequence();
                look(entry).ifPresent(fault -> fault(fault, said, entry.sequence()));
                expected++;
            }
            missing(said, expected, said.end());
            MerkleTree tree =
                    new MerkleTree(under.stream().map(ChainEntry::leaf).toList());
            if (under.size() == said.size() && !tree.root().toString().equals(said.root())) {
                fault(ChainFault.ROOT_DIFFERS, said);
            }
        }

        private void missing(Checkpoint.Statement said, long from, long until) {
            for (long sequence = from; sequence < until; sequence++) {
                fault(ChainFault.ENTRY_MISSING, said, sequence);
            }
        }

        private Optional<ChainFault> look(ChainEntry entry) {
            seen++;
            if (entry.kept().isPresent()) {
                return entry.kept().get().hash().equals(entry.leaf())
                        ? Optional.empty()
                        : Optional.of(ChainFault.CONTENT_CHANGED);
            }
            removed++;
            return entry.removedBy().isPresent() ? Optional.empty() : Optional.of(ChainFault.REMOVED_WITHOUT_RULE);
        }

        /** Signed, and about as many entries as one is ever made of: the numbers of others lead nowhere. */
        private boolean isBelieved(Checkpoint checkpoint) {
            Checkpoint.Statement said = checkpoint.statement();
            return said.chain().equals(chain)
                    && said.first() >= 0
                    && said.size() >= 0
                    && said.size() <= SealChain.AT_MOST
                    && keys.computeIfAbsent(
                                    said.sealedBy(),
                                    signer -> checkpoints.find(signer).flatMap(EvidenceChain::publicKey))
                            .filter(checkpoint::isSignedBy)
                            .isPresent();
        }

        private boolean follows(Checkpoint checkpoint) {
            Checkpoint.Statement said = checkpoint.statement();
            String previous = last.map(Checkpoint::hash).orElseGet(Hash::of).toString();
            long number = last.map(before -> before.statement().number() + 1).orElse(0L);
            return said.previous().equals(previous)
                    && said.number() == number
                    && (!sealed.isCertain() || said.first() >= sealed.end());
        }

        private void lookAtEnd() {
            for (ChainEntry entry : entries.list(chain, sealed.end(), SealChain.AT_MOST)) {
                look(entry).ifPresent(fault -> fault(fault, entry));
                unsealed++;
                if (isClosed()) {
                    fault(ChainFault.ENTRY_AFTER_THE_END, entry);
                }
            }
            long published = journal.latest(Topic.OBSERVATIONS, chain.toString())
                    .map(revision -> revision.n())
                    .orElse(0L);
            long kept =
                    last.map(checkpoint -> checkpoint.statement().number() + 1).orElse(0L);
            if (kept < published) {
                faults.add(new Verification.Found(ChainFault.END_CUT_OFF, Optional.of(kept), Optional.empty()));
            }
        }

        private boolean isClosed() {
            return last.filter(checkpoint -> checkpoint.statement().isLast()).isPresent();
        }

        private void fault(ChainFault fault, Checkpoint.Statement said) {
            faults.add(new Verification.Found(fault, Optional.of(said.number()), Optional.empty()));
        }

        private void fault(ChainFault fault, Checkpoint.Statement said, long sequence) {
            faults.add(new Verification.Found(fault, Optional.of(said.number()), Optional.of(sequence)));
        }

        private void fault(ChainFault fault, ChainEntry entry) {
            faults.add(new Verification.Found(fault, Optional.empty(), Optional.of(entry.sequence())));
        }

        private Verification result(Optional<Long> next) {
            return new Verification(
                    chain, looked, seen, removed, unsealed, isClosed(), sealedByOthers, List.copyOf(faults), next);
        }
    }
}
