package uk.kerbside.bad.parking;

import java.time.LocalDate;
import java.time.ZoneId;

/** Asks the machine for the day. */
class AsksTheMachineInAZone {
    LocalDate on(ZoneId zone) {
        return LocalDate.now(zone);
    }
}
