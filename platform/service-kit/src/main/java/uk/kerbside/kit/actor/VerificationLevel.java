package uk.kerbside.kit.actor;

/** How far a caller was verified, lowest first. */
public enum VerificationLevel {
    /** Nobody knows who is calling. */
    NONE,
    /** The caller's number is known to the account. */
    RECOGNISED,
    /** The caller answered something a stranger would not know. */
    BASIC,
    /** The caller answered enough for everything a customer may do. */
    FULL;

    public boolean reaches(VerificationLevel needed) {
        return compareTo(needed) >= 0;
    }
}
