package uk.kerbside.accounts.chase.persistence;

/** Unpaid charges cannot be read. */
class ChargesUnavailableException extends RuntimeException {
    ChargesUnavailableException(Throwable cause) {
        super("Unpaid charges cannot be read", cause);
    }
}
