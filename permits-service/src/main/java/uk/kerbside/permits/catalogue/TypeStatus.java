package uk.kerbside.permits.catalogue;

/** Whether a permit type can be applied for. */
public enum TypeStatus {
    OPEN,
    /** Not just now: permits stay good, new applications are refused. */
    CLOSED,
    /** Not any more. */
    RETIRED
}
