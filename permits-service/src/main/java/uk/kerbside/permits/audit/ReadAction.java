package uk.kerbside.permits.audit;

/** What somebody did to see personal records. The names stand in the audit: stable. */
public enum ReadAction {
    /** One application. */
    READ_APPLICATION,
    /** Applications of one account. */
    LIST_APPLICATIONS,
    /** Applications that wait for an officer. */
    LIST_QUEUE,
    /** What lies with an application. */
    LIST_EVIDENCE,
    /** A document itself. */
    OPEN_EVIDENCE,
    /** What happened to an application. */
    READ_HISTORY,
    /** Who looked at what. */
    SEARCH_READS
}
