package uk.kerbside.accounts.message;

/** Why a message reaches its customer by no way. The names are told to others: stable. */
public enum Unreachable {
    /** There is neither an e-mail address nor a telephone number nor an address for letters. */
    NO_ADDRESS,
    /** The customer has died, and no executor has said where they are reached. */
    HOLDER_HAS_DIED,
    /** Every way the customer has was tried. */
    EVERY_WAY_FAILED,
    /** The only way left is a letter, and it would come too late. */
    TOO_LATE_FOR_A_LETTER,
    /** It could not be sent while it was of use. */
    TOO_LATE,
    /** It could not be put into words, for as long as it was tried: a fault of ours. */
    NOT_WRITTEN
}
