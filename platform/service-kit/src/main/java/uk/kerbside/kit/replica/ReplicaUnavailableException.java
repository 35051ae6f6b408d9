package uk.kerbside.kit.replica;

/** The local copy of other services' state cannot be read or written. */
public final class ReplicaUnavailableException extends RuntimeException {
    ReplicaUnavailableException(Throwable cause) {
        super("The local copy of other services' state is not available", cause);
    }
}
