package uk.kerbside.permits.misuse;

/** What somebody saw. The names are public. */
public enum MisuseKind {
    /** Its holder does not live, trade or work where it is for. */
    NOT_ENTITLED,
    /** Somebody else uses it, for money or not. */
    LENT_OR_SOLD,
    /** A paper permit was copied or altered. */
    COPIED,
    /** It was granted on information that is not true. */
    FALSE_INFORMATION,
    /** It is used for something it is not for: trade, commuting, visits. */
    WRONG_USE,
    OTHER
}
