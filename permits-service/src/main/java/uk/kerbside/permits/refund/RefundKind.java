package uk.kerbside.permits.refund;

/** What a refund comes from. The names are told to accounts as its reason. */
public enum RefundKind {
    /** The permit ended before it was used up: the rules say how much. */
    SURRENDERED,
    /** An officer thinks something should be given back; somebody else always decides. */
    PROPOSED
}
