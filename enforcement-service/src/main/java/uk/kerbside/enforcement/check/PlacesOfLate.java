package uk.kerbside.enforcement.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import uk.kerbside.enforcement.ledger.PlacesOfThen;
import uk.kerbside.enforcement.ledger.RecallPlaces;
import uk.kerbside.enforcement.memory.Remembered;

/**
 * What the places were at the times checks may ask about, in memory: an officer's check goes on being answered while the
 * database is away, and one of an hour ago by the order of then. Until it was read once, places are what they are now.
 */
@ApplicationScoped
class PlacesOfLate implements Remembered {
    /** Clocks differ, and a check may ask about the past. */
    private static final Duration BEYOND = Duration.ofDays(1);

    private final RecallPlaces recallPlaces;
    private final CheckSettings settings;
    private final InstantSource clock;
    private volatile Function<Instant, PlacesOfThen> known = at -> PlacesOfThen.NONE;

    PlacesOfLate(RecallPlaces recallPlaces, CheckSettings settings, InstantSource clock) {
        this.recallPlaces = recallPlaces;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void refresh() {
        known = recallPlaces.recallSince(
                clock.instant().minus(settings.backAtMost()).minus(BEYOND));
    }

    PlacesOfThen at(Instant at) {
        return known.apply(at);
    }
}
