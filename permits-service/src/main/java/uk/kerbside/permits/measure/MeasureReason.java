package uk.kerbside.permits.measure;

/** Why the council acts against a permit. The names are public. */
public enum MeasureReason {
    /** It is used by somebody, or for something, it is not for. */
    MISUSE,
    /** It was granted on information that was not true. */
    FALSE_INFORMATION,
    /** Its holder has moved, sold the vehicle, left the job. */
    NO_LONGER_ENTITLED,
    /** Its payment was taken back. */
    PAYMENT_REVERSED,
    OTHER
}
