package uk.kerbside.permits.migration.clients;

/** Accounts understood a question and finds it at fault: asking again changes nothing, somebody has to look. */
final class QuestionAtFaultException extends RuntimeException {
    QuestionAtFaultException(int status) {
        super("Accounts finds a question at fault: " + status);
    }
}
