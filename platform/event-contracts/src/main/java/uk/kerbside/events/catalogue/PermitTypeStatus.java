package uk.kerbside.events.catalogue;

/** Whether a permit type can be applied for. */
public enum PermitTypeStatus {
    OPEN,
    CLOSED,
    RETIRED
}
