package uk.kerbside.enforcement.check;

import java.util.UUID;
import uk.kerbside.enforcement.chain.ChainLink;
import uk.kerbside.enforcement.chain.KeptLeaf;
import uk.kerbside.enforcement.chain.Leaf;

/** A record with the exact text it is kept as. */
public record WrittenRecord(EvidenceRecord record, Leaf leaf) {
    public UUID id() {
        return record.id();
    }

    /** The same in a place of its own, in the chain of a spool. */
    public record Placed(WrittenRecord written, UUID chain, long sequence) {
        public UUID id() {
            return written.id();
        }

        public ChainLink link() {
            return leaf().link();
        }

        public KeptLeaf leaf() {
            return new KeptLeaf(chain, sequence, written.leaf());
        }
    }
}
