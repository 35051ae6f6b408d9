package uk.kerbside.kit.journal;

/** The database behind the journal did not take or give what was asked. */
public final class JournalUnavailableException extends RuntimeException {
    JournalUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
