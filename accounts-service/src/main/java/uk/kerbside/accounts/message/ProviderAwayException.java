package uk.kerbside.accounts.message;

/** Whoever delivers messages does not answer, or not now, or not us. Nothing is known of what was asked. */
public class ProviderAwayException extends RuntimeException {
    public ProviderAwayException(String message) {
        super(message);
    }

    public ProviderAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
