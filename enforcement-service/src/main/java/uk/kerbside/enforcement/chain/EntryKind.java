package uk.kerbside.enforcement.chain;

/** What the entries of a chain are. */
public enum EntryKind {
    /** One check with its answer. */
    CHECK,
    /** A batch of a camera's reads with their answers. */
    BATCH,
    /** What somebody said of a check afterwards. */
    CORRECTION,
    /** What was decided of a camera's read of a school street when late registration had closed. */
    DECISION
}
