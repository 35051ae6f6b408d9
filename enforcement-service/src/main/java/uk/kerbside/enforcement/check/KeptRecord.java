package uk.kerbside.enforcement.check;

/** A check or a batch that will not be lost any more. */
public record KeptRecord(EvidenceRecord record, StoredState state) {}
