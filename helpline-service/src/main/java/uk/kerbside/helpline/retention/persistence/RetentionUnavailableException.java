package uk.kerbside.helpline.retention.persistence;

/** What is old cannot be reached. */
class RetentionUnavailableException extends RuntimeException {
    RetentionUnavailableException(Throwable cause) {
        super("What retention works on cannot be reached", cause);
    }
}
