package uk.kerbside.kernel;

/** A kind of parking bay, as painted and signed. */
public enum BayClass {
    RESIDENT,
    PERMIT,
    SHARED,
    BUSINESS,
    PAY_AND_DISPLAY,
    SINGLE_YELLOW,
    CAR_PARK,
    SCHOOL_STREET
}
