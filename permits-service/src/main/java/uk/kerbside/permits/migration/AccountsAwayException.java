package uk.kerbside.permits.migration;

/** Accounts does not answer now. It will be asked again. */
public class AccountsAwayException extends RuntimeException {
    public AccountsAwayException(Throwable cause) {
        super("Accounts does not answer", cause);
    }
}
