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
    /** One permit. */
    READ_PERMIT,
    /** Permits of one account. */
    LIST_PERMITS,
    /** Permits out of the whole register. */
    LIST_PERMIT_REGISTER,
    /** Applications out of the whole register. */
    LIST_APPLICATION_REGISTER,
    /** Permits by mark, number or property. */
    SEARCH_PERMITS,
    /** What happened to a permit. */
    READ_PERMIT_HISTORY,
    /** Rights as other parking systems read them. */
    LIST_ASSIGNED_RIGHTS,
    /** One refund. */
    READ_REFUND,
    /** Refunds, those that wait for somebody among them. */
    LIST_REFUNDS,
    /** Who waits for a place. */
    LIST_WAITING,
    /** Whom an organisation sponsors. */
    LIST_SPONSORED,
    /** One report of misuse. */
    READ_MISUSE_REPORT,
    /** Reports of misuse that wait. */
    LIST_MISUSE_REPORTS,
    /** One dispensation. */
    READ_DISPENSATION,
    /** Dispensations. */
    LIST_DISPENSATIONS,
    /** Marks and properties of permits, for data matching. */
    TAKE_MATCHING_EXTRACT,
    /** What became of the rows of a file of paper permits. */
    LIST_IMPORT_ROWS,
    /** About which permits the old register and this one differ. */
    LIST_DISAGREEMENTS,
    /** Who looked at what. */
    SEARCH_READS
}
