package uk.kerbside.permits.extension;

/** What becomes of a permit in a bulk extension. */
public enum ExtensionOutcome {
    /** It will be extended. */
    PLANNED,
    EXTENDED,
    SKIPPED
}
