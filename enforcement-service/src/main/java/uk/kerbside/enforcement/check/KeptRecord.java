package uk.kerbside.enforcement.check;

import uk.kerbside.enforcement.chain.ChainLink;

/** A check or a batch that will not be lost any more, with its place in the evidence chain. */
public record KeptRecord(EvidenceRecord record, StoredState state, ChainLink link) {}
