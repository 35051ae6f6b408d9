package uk.kerbside.kernel.finding;

/** What a finding adds without changing its outcome. Each of these keeps advice from being a plain code. */
public enum Overlay {
    /** Control started at most ten minutes ago, after a time in which anybody could park. */
    CONTROL_JUST_STARTED,
    /** A renewal was handed in and waits for the council. */
    RENEWAL_SUBMITTED,
    /** A right for here was asked for and is not paid. */
    NOT_YET_PAID,
    /** The holder's reminder never arrived. */
    REMINDER_UNDELIVERED,
    /** A source that could know of a right has not been heard of for too long. */
    DATA_TOO_OLD,
    /** Something a source said of a right could not be read. */
    SOURCE_INCOMPLETE,
    /** Something that could tell of a right was down at the time asked about, or is now. */
    OUTAGE,
    /** The mark stands on the council's list of alerts. */
    ALERT
}
