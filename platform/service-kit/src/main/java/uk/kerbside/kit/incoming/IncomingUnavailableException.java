package uk.kerbside.kit.incoming;

/** The database behind the incoming events did not take or give what was asked. */
final class IncomingUnavailableException extends RuntimeException {
    IncomingUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
