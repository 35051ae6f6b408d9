package uk.kerbside.accounts.letter;

/** How far a letter is. */
public enum LetterProgress {
    WAITING,
    /** It waited until nobody needed it. */
    GIVEN_UP,
    IN_PRINT_FILE,
    HANDED_OVER
}
