package uk.kerbside.accounts.message;

/**
 * Whoever delivers messages answers, and does not take this one, for a fault that is not of its address and may be mended, or never
 * is. Others may be taken.
 */
public class NotTakenException extends ProviderAwayException {
    public NotTakenException(String message, Throwable cause) {
        super(message, cause);
    }
}
