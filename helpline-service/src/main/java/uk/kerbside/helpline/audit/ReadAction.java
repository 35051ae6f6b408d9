package uk.kerbside.helpline.audit;

/** What somebody did when they saw personal records. The names stand in the audit: they are never changed. */
public enum ReadAction {
    /** What happened to one customer. */
    READ_TIME_LINE,
    /** One case with its notes. */
    READ_CASE,
    /** Cases with their notes. */
    LIST_CASES,
    /** Who looked at what. */
    SEARCH_READS
}
