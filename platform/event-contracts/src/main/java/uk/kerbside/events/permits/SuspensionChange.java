package uk.kerbside.events.permits;

/** What became of a suspension of bays. */
public enum SuspensionChange {
    ANNOUNCED,
    CHANGED,
    WITHDRAWN
}
