package uk.kerbside.enforcement.check;

import uk.kerbside.enforcement.chain.ChainLink;

/** A decision that will not be lost any more, with its place in the evidence chain. */
public record KeptDecision(ReadDecision decision, StoredState state, ChainLink link) {}
