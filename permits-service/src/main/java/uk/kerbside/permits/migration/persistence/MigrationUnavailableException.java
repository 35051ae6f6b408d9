package uk.kerbside.permits.migration.persistence;

/** The tables of the migration cannot be read or written. */
class MigrationUnavailableException extends RuntimeException {
    MigrationUnavailableException(Throwable cause) {
        super("The tables of the migration cannot be read or written", cause);
    }
}
