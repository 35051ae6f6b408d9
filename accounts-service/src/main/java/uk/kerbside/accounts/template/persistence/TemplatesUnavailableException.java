package uk.kerbside.accounts.template.persistence;

/** Words of messages cannot be read. */
class TemplatesUnavailableException extends RuntimeException {
    TemplatesUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
