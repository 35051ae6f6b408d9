package uk.kerbside.accounts.audit;

/** What somebody did to see personal records. The names stand in the audit: stable. */
public enum ReadAction {
    /** Messages to one account. */
    LIST_MESSAGES,
    /** The outbox of the sandbox. */
    LIST_SANDBOX_MESSAGES,
    /** Who looked at what. */
    SEARCH_READS
}
