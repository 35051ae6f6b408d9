package uk.kerbside.permits.simulation;

/** What proposed rules would mean for one permit at its next renewal. */
public enum Consequence {
    PAYS_MORE,
    PAYS_LESS,
    /** It could be renewed under the rules there are, and not under those that are proposed. */
    LOSES,
    /** The other way round. */
    GAINS
}
