package uk.kerbside.bad.parking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Keeps a status that knows no successors. */
@Entity
class Parking {
    @Id
    String number;

    ParkingStatus status;
}
