package uk.kerbside.events.accounts;

/** Why somebody has a vehicle. */
public enum KeeperRelation {
    /** They are its registered keeper, or somebody of their household is. */
    REGISTERED_KEEPER,
    /** Their employer's, for them to use. */
    COMPANY_CAR,
    /** Theirs until a day. */
    HIRED,
    /** Theirs by a lease, with or without a last day that is known. */
    LEASED,
    OTHER
}
