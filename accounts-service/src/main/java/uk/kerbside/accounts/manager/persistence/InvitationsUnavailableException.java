package uk.kerbside.accounts.manager.persistence;

/** Invitations cannot be read or written. */
class InvitationsUnavailableException extends RuntimeException {
    InvitationsUnavailableException(Throwable cause) {
        super("Invitations cannot be reached", cause);
    }
}
