package uk.kerbside.permits.extension;

/** Why a permit is not extended. The names are public. */
public enum SkippedBecause {
    NOT_PAID,
    /** It is over by now: an extension would not close the gap. */
    OVER,
    ENDS_LATER_ANYWAY,
    /** A vehicle has another permit of the type when this one ends, such as its renewal. */
    VEHICLE_HAS_PERMIT,
    /** It is not what it was when it was looked at: given back, revoked, renewed or extended since. */
    CHANGED_SINCE
}
