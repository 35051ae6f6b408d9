package uk.kerbside.accounts.claim.persistence;

/** The tables of claim codes cannot be read or written. */
class ClaimsUnavailableException extends RuntimeException {
    ClaimsUnavailableException(Throwable cause) {
        super("Claim codes cannot be read or written", cause);
    }
}
