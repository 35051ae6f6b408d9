package uk.kerbside.events.permits;

/** What holders are told of a change to a place. */
public enum PlaceChangeNews {
    ANNOUNCED,
    /** It is otherwise than they were told. */
    CHANGED,
    /** It does not come. */
    WITHDRAWN
}
