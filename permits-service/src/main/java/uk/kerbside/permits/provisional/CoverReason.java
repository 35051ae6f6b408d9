package uk.kerbside.permits.provisional;

/** Why papers are not there yet. */
public enum CoverReason {
    /** Somebody has just moved in. */
    NEW_RESIDENT,
    /** A paper is on its way. */
    PAPERS_TO_FOLLOW
}
