package uk.kerbside.enforcement.outage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.kerbside.enforcement.check.CheckSettings;
import uk.kerbside.enforcement.check.Circumstance;
import uk.kerbside.enforcement.memory.Remembered;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.finding.Overlay;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * Outages in memory. A check falls into one when it is made in it, because something may not have been told of, or asks
 * about a time in it, when somebody may not have been able to register or pay.
 */
@ApplicationScoped
class KnownOutages implements Circumstance, Remembered {
    /** Clocks differ, and a check may ask about the past. */
    private static final Duration BEYOND = Duration.ofDays(1);

    private static final Laid OUTAGE = new Laid(Overlay.OUTAGE, Optional.empty());

    private final Outages outages;
    private final CheckSettings checks;
    private final InstantSource clock;
    private volatile List<Outage> known = List.of();

    KnownOutages(Outages outages, CheckSettings checks, InstantSource clock) {
        this.outages = outages;
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public void refresh() {
        known = List.copyOf(
                outages.listSince(clock.instant().minus(checks.backAtMost()).minus(BEYOND)));
    }

    @Override
    public Optional<Laid> of(Vrm vrm, PlaceCode place, Instant at) {
        Instant now = clock.instant();
        boolean isIn = known.stream().anyMatch(outage -> outage.includes(at) || outage.includes(now));
        return isIn ? Optional.of(OUTAGE) : Optional.empty();
    }

    @Override
    public boolean isForOfficersAlone() {
        return false;
    }

    /** Also one of the time as of which it is known: something may not have been told of. */
    @Override
    public Recollection recollect(Collection<Vrm> vrms, Collection<Instant> times) {
        List<Outage> stored = outages.listAt(times);
        return (vrm, place, at, knownAt) -> stored.stream()
                        .filter(outage -> !outage.openedAt().isAfter(knownAt))
                        .anyMatch(outage -> outage.includes(at) || outage.includes(knownAt))
                ? Optional.of(OUTAGE)
                : Optional.empty();
    }
}
