package uk.kerbside.kernel;

/** What kind of place. */
public enum PlaceKind {
    ZONE,
    CAR_PARK,
    WARD,
    SCHOOL_STREET,
    STATED_LOCATION
}
