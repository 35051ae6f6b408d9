package uk.kerbside.enforcement.check;

/** A batch that will not be lost any more. */
public record KeptBatch(BatchRecord batch, StoredState state) {}
