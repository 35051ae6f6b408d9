package uk.kerbside.bad.parking;

import java.time.Instant;

/** Asks the machine for the time. */
class AsksTheMachine {
    Instant at() {
        return Instant.now();
    }
}
