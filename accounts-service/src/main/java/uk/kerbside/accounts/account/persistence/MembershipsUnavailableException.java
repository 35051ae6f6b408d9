package uk.kerbside.accounts.account.persistence;

/** The table of memberships cannot be read. */
class MembershipsUnavailableException extends RuntimeException {
    MembershipsUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
