package uk.kerbside.accounts.payment;

/** The card provider does not answer, or not as agreed. What was asked may have happened or not. */
public class ProviderAwayException extends RuntimeException {
    public ProviderAwayException(String message, Throwable cause) {
        super(message, cause);
    }

    public ProviderAwayException(String message) {
        super(message);
    }
}
