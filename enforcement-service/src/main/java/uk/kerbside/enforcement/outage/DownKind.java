package uk.kerbside.enforcement.outage;

/** What kind of thing was down. */
public enum DownKind {
    /** A service that tells of rights, by its name. */
    SOURCE,
    /** A third party, by its code. */
    OPERATOR,
    /** All of it; it has no name. */
    SYSTEM
}
