package uk.kerbside.permits.application;

/** What became of an appeal. */
public enum AppealOutcome {
    /** The refusal stands. */
    UPHELD,
    /** The application is approved after all. */
    GRANTED
}
