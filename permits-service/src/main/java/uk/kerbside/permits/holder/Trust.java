package uk.kerbside.permits.holder;

/** With what a trusted person must be trusted to see or change something here; their account's holder says so in accounts. */
public final class Trust {
    /** Permits, applications, dispensations, and everything about them. */
    public static final String PERMITS = "permits";

    private Trust() {}
}
