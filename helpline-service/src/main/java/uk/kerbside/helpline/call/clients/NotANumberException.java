package uk.kerbside.helpline.call.clients;

/** Accounts says that what it was asked about is no telephone number. */
final class NotANumberException extends RuntimeException {
    NotANumberException() {
        super("Accounts finds that this is no telephone number");
    }
}
