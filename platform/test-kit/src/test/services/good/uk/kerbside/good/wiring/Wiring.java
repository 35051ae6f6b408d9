package uk.kerbside.good.wiring;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;

/** Puts parts together. */
class Wiring {
    InstantSource at(Clock clock, ZoneId zone) {
        return clock.withZone(zone);
    }
}
