package uk.kerbside.events.permits;

/** What became of a permit's vehicles. */
public enum VehicleChangeKind {
    /** Another vehicle for good; it costs something when there were too many in a year. */
    CHANGED,
    /** A listed vehicle took the place of another. */
    SWAPPED,
    /** A temporary vehicle stands in for another. */
    LENT,
    /** A temporary vehicle went before its time. */
    LOAN_ENDED,
    /** A vehicle that was to come does not. */
    CANCELLED,
    /** A vehicle may be swapped in from now on. */
    LISTED,
    /** A vehicle may no longer be swapped in. */
    UNLISTED
}
