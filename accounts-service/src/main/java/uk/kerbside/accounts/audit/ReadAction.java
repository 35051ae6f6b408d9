package uk.kerbside.accounts.audit;

/** What somebody did to see personal records. The names stand in the audit: stable. */
public enum ReadAction {
    /** One account: who it is, how to reach them, where they live. */
    READ_ACCOUNT,
    /** The vehicles of one account. */
    LIST_VEHICLES,
    /** Who manages an organisation, and who is asked to. */
    LIST_MANAGERS,
    /** What one account is asked to pay, all of it or one charge. */
    LIST_CHARGES,
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
