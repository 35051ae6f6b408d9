package uk.kerbside.accounts.letter.persistence;

/** Letters cannot be read or written. */
class LettersUnavailableException extends RuntimeException {
    LettersUnavailableException(Throwable cause) {
        super("Letters cannot be reached", cause);
    }
}
