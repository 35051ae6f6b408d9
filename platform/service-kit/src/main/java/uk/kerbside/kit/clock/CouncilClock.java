package uk.kerbside.kit.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What day it is at the council: rules about days and hours use its zone, never the machine's. */
@ApplicationScoped
public class CouncilClock {
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone {@code kerbside.council.zone}, the council's time zone */
    public CouncilClock(InstantSource clock, @ConfigProperty(name = "kerbside.council.zone") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public ZoneId zone() {
        return zone;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return dayOf(clock.instant());
    }

    /** The council's day into which an instant falls. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The instant at which a council's day begins: local midnight, whatever the clocks do that night. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
