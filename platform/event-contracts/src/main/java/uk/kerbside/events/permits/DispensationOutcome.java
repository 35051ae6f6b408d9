package uk.kerbside.events.permits;

/** What became of a request for a dispensation. */
public enum DispensationOutcome {
    GRANTED,
    REFUSED
}
