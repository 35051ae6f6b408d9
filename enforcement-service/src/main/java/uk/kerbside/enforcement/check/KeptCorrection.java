package uk.kerbside.enforcement.check;

import uk.kerbside.enforcement.chain.ChainLink;

/** A correction that will not be lost any more, with its place in the evidence chain. */
public record KeptCorrection(Correction correction, StoredState state, ChainLink link) {}
