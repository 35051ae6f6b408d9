package uk.kerbside.permits.reminder.persistence;

/** Who is to be reminded cannot be read. */
class RemindersUnavailableException extends RuntimeException {
    RemindersUnavailableException(Throwable cause) {
        super("Reminders cannot be read", cause);
    }
}
