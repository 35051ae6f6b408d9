package uk.kerbside.enforcement.chain;

/** What a verification finds wrong with a chain. */
public enum ChainFault {
    /** What is kept of an entry is not what its hash was made from. */
    CONTENT_CHANGED,
    /** There is no entry in a place where there was one. */
    ENTRY_MISSING,
    /** Something is kept neither with its content nor with the rule it was removed by. */
    REMOVED_WITHOUT_RULE,
    /** The entries of a checkpoint do not lead to its root: some were exchanged, or put in another order. */
    ROOT_DIFFERS,
    /** A checkpoint is not signed by the key of the chain it names, or says something else than was signed. */
    SIGNATURE_WRONG,
    /** A checkpoint does not follow the one before it. */
    LINK_BROKEN,
    /** More checkpoints were published than are kept: the end was cut off. */
    END_CUT_OFF,
    /** There are entries after the chain was closed. */
    ENTRY_AFTER_THE_END
}
