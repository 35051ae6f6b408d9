package uk.kerbside.local.evidence;

/** Why evidence could not be looked at, in plain words. */
public final class AuditFailure extends RuntimeException {
    AuditFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
