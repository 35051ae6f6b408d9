package uk.kerbside.accounts.account.persistence;

/** The table of references cannot be read or written. */
class ReferencesUnavailableException extends RuntimeException {
    ReferencesUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
