package uk.kerbside.accounts.message;

/** Whoever delivers messages answers, and does not take this one for a fault of ours. Others may be taken. */
public class NotTakenException extends ProviderAwayException {
    public NotTakenException(String message, Throwable cause) {
        super(message, cause);
    }
}
