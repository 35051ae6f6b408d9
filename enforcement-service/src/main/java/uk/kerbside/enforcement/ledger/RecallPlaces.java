package uk.kerbside.enforcement.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import uk.kerbside.enforcement.knowledge.PlaceAreas;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kit.clock.CouncilClock;

/** Says what places were at one time, as they were known at another. Comes from the ledger alone. */
@ApplicationScoped
public class RecallPlaces {
    private record Then(
            Instant at,
            LocalDate on,
            Instant knownAt,
            Function<PlaceCode, Optional<PlaceHistory>> history,
            Supplier<List<PlaceHistory>> movedSince)
            implements PlacesOfThen {
        @Override
        public Optional<Place> find(PlaceCode code) {
            return history.apply(code).flatMap(known -> known.find(at, on));
        }

        @Override
        public List<PlaceAreas.Bounded> listElsewhere() {
            return movedSince.get().stream()
                    .flatMap(history -> history.findElsewhere(at, on, knownAt).stream())
                    .toList();
        }
    }

    private final PlaceLedger ledger;
    private final CouncilClock clock;

    RecallPlaces(PlaceLedger ledger, CouncilClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Empty for a place that was not known yet. */
    @Transactional
    public Optional<Place> recall(PlaceCode code, Instant at, Instant knownAt) {
        return history(code, knownAt).find(at, clock.dayOf(at));
    }

    /**
     * What the places were at any time after one, as they were known at another. Looks into the database when something
     * is asked of them, once for each place and once for all; for one thread.
     */
    public Function<Instant, PlacesOfThen> recall(Instant since, Instant knownAt) {
        Map<PlaceCode, PlaceHistory> known = new HashMap<>();
        Map<Instant, List<PlaceHistory>> moved = new HashMap<>();
        return at -> new Then(
                at,
                clock.dayOf(at),
                knownAt,
                code -> Optional.of(known.computeIfAbsent(code, place -> history(place, knownAt))),
                () -> moved.computeIfAbsent(since, from -> moved(changedSince(from))));
    }

    /** The same as it is known now, of times after this one: all of it is read at once, to be held in memory. */
    @Transactional
    public Function<Instant, PlacesOfThen> recallSince(Instant since) {
        Map<PlaceCode, PlaceHistory> changed = changedSince(since);
        List<PlaceHistory> moved = moved(changed);
        return at ->
                new Then(at, clock.dayOf(at), Instant.MAX, code -> Optional.ofNullable(changed.get(code)), () -> moved);
    }

    private static List<PlaceHistory> moved(Map<PlaceCode, PlaceHistory> changed) {
        return changed.values().stream().filter(PlaceHistory::hasMoved).toList();
    }

    private Map<PlaceCode, PlaceHistory> changedSince(Instant since) {
        return PlaceHistory.each(ledger.listChangedSince(since));
    }

    private PlaceHistory history(PlaceCode code, Instant knownAt) {
        return PlaceHistory.of(ledger.listKnownAt(code, knownAt));
    }
}
