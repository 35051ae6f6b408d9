package uk.kerbside.permits.migration;

/** What became of a row. */
public enum RowOutcome {
    ACCEPTED,
    REPAIRED,
    REFUSED,
    /** The same number with the same content was taken before: nothing was done. */
    REPEATED
}
