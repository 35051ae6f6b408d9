package uk.kerbside.accounts.letter;

/** How far a letter is. */
public enum LetterProgress {
    WAITING,
    IN_PRINT_FILE,
    HANDED_OVER
}
