package uk.kerbside.permits.refund;

/** What a refund comes from. The names are told to accounts as its reason. */
public enum RefundKind {
    /** The permit ended before it was used up: the rules say how much. */
    SURRENDERED,
    /** It turned out that less was owed, as it moved to where it costs less, or was never good: that goes back without a fee. */
    NOT_OWED,
    /** An officer thinks something should be given back; somebody else always decides. */
    PROPOSED,
    /** What was held was never proved: nobody may keep it. */
    UNPROVED
}
