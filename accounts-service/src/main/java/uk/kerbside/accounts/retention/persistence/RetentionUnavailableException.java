package uk.kerbside.accounts.retention.persistence;

/** What is old, or kept for a reason, cannot be reached. */
class RetentionUnavailableException extends RuntimeException {
    RetentionUnavailableException(Throwable cause) {
        super("What retention works on cannot be reached", cause);
    }
}
