package uk.kerbside.accounts.property.persistence;

/** The gazetteer's tables cannot be read or written. */
class GazetteerUnavailableException extends RuntimeException {
    GazetteerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
