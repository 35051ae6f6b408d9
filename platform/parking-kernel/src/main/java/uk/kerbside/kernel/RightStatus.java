package uk.kerbside.kernel;

/** What the issuer says of a right; what it amounts to at an instant is its {@link Standing}. */
public enum RightStatus {
    AWAITING_PAYMENT,
    GRANTED,
    ON_HOLD,
    ENDED
}
