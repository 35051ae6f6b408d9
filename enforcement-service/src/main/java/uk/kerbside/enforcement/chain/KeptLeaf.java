package uk.kerbside.enforcement.chain;

import java.util.UUID;

/** A record in its place, with all that was kept of it. */
public record KeptLeaf(UUID chain, long sequence, Leaf leaf) {
    public ChainLink link() {
        return new ChainLink(chain, sequence, leaf.hash().toString());
    }
}
