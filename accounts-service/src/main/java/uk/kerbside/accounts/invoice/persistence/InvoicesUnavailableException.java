package uk.kerbside.accounts.invoice.persistence;

/** Fees cannot be read or written. */
class InvoicesUnavailableException extends RuntimeException {
    InvoicesUnavailableException(Throwable cause) {
        super("Fees cannot be reached", cause);
    }
}
