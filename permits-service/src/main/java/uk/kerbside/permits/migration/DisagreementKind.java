package uk.kerbside.permits.migration;

/** How the old register and what we hold differ. */
public enum DisagreementKind {
    /** The old register has it, we do not. */
    ONLY_IN_OLD_REGISTER,
    /** We have it, the old register does not. */
    ONLY_HERE,
    MARK_DIFFERS,
    PLACE_DIFFERS,
    LAST_DAY_DIFFERS,
    TYPE_DIFFERS,
    /** The old register names the number more than once. */
    REPEATED_IN_OLD_REGISTER,
    /** The row of the old register cannot be read. */
    UNREADABLE_IN_OLD_REGISTER
}
