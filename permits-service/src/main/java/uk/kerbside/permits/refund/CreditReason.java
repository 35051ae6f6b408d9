package uk.kerbside.permits.refund;

/** Why a sponsor owes less than it was charged. The names are told to accounts. */
public enum CreditReason {
    /** The permit was given back. */
    SURRENDERED,
    /** Whoever has it leaves the organisation, and the permit ends with that day. */
    LEFT,
    /** The council ended the permit. */
    REVOKED,
    /** Another permit took its place, and is charged by itself. */
    MOVED
}
