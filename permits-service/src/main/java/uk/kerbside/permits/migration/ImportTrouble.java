package uk.kerbside.permits.migration;

/** Why an import does not get on. */
public enum ImportTrouble {
    /** It goes on by itself as soon as accounts answers. */
    ACCOUNTS_AWAY,
    /** The log says what failed. */
    PORTION_FAILED
}
