package uk.kerbside.events.accounts;

/** What kind of vehicle it is, as far as parking rules tell kinds apart. */
public enum VehicleClass {
    CAR,
    VAN,
    /** With two wheels or three, with or without a sidecar; mopeds too. */
    MOTORCYCLE,
    OTHER
}
