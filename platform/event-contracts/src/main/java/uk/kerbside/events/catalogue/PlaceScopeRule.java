package uk.kerbside.events.catalogue;

/** Where rights of a permit type are good. */
public enum PlaceScopeRule {
    OWN_ZONE,
    OWN_WARD,
    NAMED_PLACES,
    EVERYWHERE,
    STATED_LOCATION,
    OWN_SCHOOL_STREET
}
