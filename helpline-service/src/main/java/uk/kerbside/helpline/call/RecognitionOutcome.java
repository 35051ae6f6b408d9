package uk.kerbside.helpline.call;

/** What the caller's number said about who is calling. */
public enum RecognitionOutcome {
    /** No number came with the call. */
    NUMBER_WITHHELD,
    /** Accounts knows no such number. */
    NUMBER_UNKNOWN,
    /** Accounts says that this is no telephone number. */
    NOT_A_NUMBER,
    /** The number belongs to one account. */
    ONE_ACCOUNT,
    /** The number belongs to several accounts: the agent asks which. */
    SEVERAL_ACCOUNTS,
    /** Accounts did not answer; that says nothing about the caller. */
    ACCOUNTS_AWAY
}
