package uk.kerbside.permits.dispensation;

/** What somebody has to wait for. The names stand in events: stable. */
public enum DispensationReason {
    FILMING,
    FUNERAL,
    SKIP,
    SCAFFOLDING,
    REMOVAL,
    WORKS,
    OTHER
}
