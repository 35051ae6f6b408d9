package uk.kerbside.enforcement.audit;

/** What somebody did to see personal records. The names stand in the audit: stable. */
public enum ReadAction {
    /** A check somebody else made, with or without what was said of it and found again later, or its receipt. */
    READ_CHECK,
    /** A batch somebody else's camera sent, or one read of it. */
    READ_BATCH,
    /** Reads of school streets, by what became of them. */
    LIST_PROVISIONAL_CHECKS,
    /** All there is of a check, for a tribunal. */
    MAKE_BUNDLE,
    /** What was good for a mark, as it was known. */
    SEARCH_RIGHTS,
    /** Whether marks were covered, and by which evidence. */
    SEARCH_COVER,
    /** The list of alerts. */
    LIST_ALERTS,
    /** Alerts of one mark. */
    SEARCH_ALERTS,
    /** Who looked at what. */
    SEARCH_READS
}
