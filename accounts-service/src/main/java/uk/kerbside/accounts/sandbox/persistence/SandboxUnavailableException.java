package uk.kerbside.accounts.sandbox.persistence;

/** The sandbox's tables cannot be read or written. */
class SandboxUnavailableException extends RuntimeException {
    SandboxUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
