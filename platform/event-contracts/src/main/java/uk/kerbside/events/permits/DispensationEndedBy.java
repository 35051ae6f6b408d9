package uk.kerbside.events.permits;

/** By whose will a dispensation, or the request for one, is over before its time. */
public enum DispensationEndedBy {
    /** The council's. */
    REVOKED,
    /** Its holder's. */
    WITHDRAWN
}
