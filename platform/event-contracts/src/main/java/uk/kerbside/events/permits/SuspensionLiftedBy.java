package uk.kerbside.events.permits;

/** What lifted a suspension. */
public enum SuspensionLiftedBy {
    /** Somebody of the council, before its time. */
    OFFICER,
    /** An appeal that was granted. */
    APPEAL,
    /** Its own end has come. */
    TIME
}
