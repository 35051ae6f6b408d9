package uk.kerbside.enforcement.check;

import uk.kerbside.enforcement.chain.ChainLink;

/** A check that will not be lost any more, with its place in the evidence chain. */
public record KeptCheck(CheckRecord check, StoredState state, ChainLink link) {}
