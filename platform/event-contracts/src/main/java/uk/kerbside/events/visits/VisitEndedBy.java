package uk.kerbside.events.visits;

/** Who or what ended a visit. */
public enum VisitEndedBy {
    CUSTOMER,
    STAFF,
    TIME
}
