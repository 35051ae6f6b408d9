package uk.kerbside.events.permits;

/** What came of a report of misuse. */
public enum MisuseOutcome {
    NO_CASE,
    WARNING,
    SUSPENSION
}
