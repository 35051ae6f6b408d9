package uk.kerbside.accounts.message;

/** What somebody did to see messages. The names stand in the audit of reads: stable. */
public enum ReadAction {
    /** Messages to one account. */
    LIST_MESSAGES,
    /** The outbox of the sandbox. */
    LIST_SANDBOX_MESSAGES
}
