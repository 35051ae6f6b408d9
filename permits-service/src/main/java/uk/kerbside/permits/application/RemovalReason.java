package uk.kerbside.permits.application;

/** Why a document is gone. */
enum RemovalReason {
    /** By its sender, before it was handed in. */
    TAKEN_BACK,
    /** It was kept as long as it may be. */
    RETENTION_OVER
}
