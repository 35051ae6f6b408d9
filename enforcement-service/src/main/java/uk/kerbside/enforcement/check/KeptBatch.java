package uk.kerbside.enforcement.check;

import uk.kerbside.enforcement.chain.ChainLink;

/** A batch that will not be lost any more, with its place in the evidence chain. */
public record KeptBatch(BatchRecord batch, StoredState state, ChainLink link) {}
