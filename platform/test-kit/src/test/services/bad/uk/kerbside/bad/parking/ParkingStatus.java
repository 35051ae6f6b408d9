package uk.kerbside.bad.parking;

/** Knows no successors. */
enum ParkingStatus {
    OPEN,
    CLOSED
}
