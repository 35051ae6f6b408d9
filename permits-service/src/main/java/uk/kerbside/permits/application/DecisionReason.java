package uk.kerbside.permits.application;

/** Why an officer refuses an application. */
public enum DecisionReason {
    EVIDENCE_MISSING,
    EVIDENCE_NOT_ACCEPTED,
    NOT_ELIGIBLE,
    VEHICLE_NOT_ALLOWED,
    LIMIT_REACHED,
    OTHER
}
