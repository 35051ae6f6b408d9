package uk.kerbside.accounts.audit;

/** What somebody did to see personal records. The names stand in the audit: stable. */
public enum ReadAction {
    /** What entitles the people of one account. */
    LIST_ENTITLEMENTS,
    /** Messages to one account. */
    LIST_MESSAGES,
    /** Who acts for the holder of one account by law, and by which papers. */
    LIST_REPRESENTATIONS,
    /** The outbox of the sandbox. */
    LIST_SANDBOX_MESSAGES,
    /** How a template reads with the words of somebody's permit. */
    PREVIEW_TEMPLATE,
    /** A print file: letters and where they go. */
    READ_PRINT_FILE,
    /** Who looked at what. */
    SEARCH_READS,
    /** A message that reached nobody, to send it again: the answer shows it. */
    SEND_MESSAGE_AGAIN
}
