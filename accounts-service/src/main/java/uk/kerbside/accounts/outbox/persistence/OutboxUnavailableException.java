package uk.kerbside.accounts.outbox.persistence;

/** The outbox's table cannot be read or written. */
class OutboxUnavailableException extends RuntimeException {
    OutboxUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
