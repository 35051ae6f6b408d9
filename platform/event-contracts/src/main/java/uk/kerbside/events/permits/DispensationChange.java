package uk.kerbside.events.permits;

/** What those are told whose bays a dispensation takes. */
public enum DispensationChange {
    ANNOUNCED,
    /** It is over before its time: the bays are free again. */
    WITHDRAWN
}
