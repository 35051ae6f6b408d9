package uk.kerbside.kit.audit;

/** A read cannot be written down, or the audit cannot be read. */
public final class ReadAuditUnavailableException extends RuntimeException {
    ReadAuditUnavailableException(Throwable cause) {
        super("The audit of reads is not available", cause);
    }
}
