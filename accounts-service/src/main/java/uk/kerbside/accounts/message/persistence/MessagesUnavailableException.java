package uk.kerbside.accounts.message.persistence;

/** Templates of messages cannot be read or written. */
class MessagesUnavailableException extends RuntimeException {
    MessagesUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
