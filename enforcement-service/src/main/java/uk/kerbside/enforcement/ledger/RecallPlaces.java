package uk.kerbside.enforcement.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.kerbside.events.places.PlaceTranslation;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kit.clock.CouncilClock;

/** Says what a place was at one time, as it was known at another. Comes from the ledger alone. */
@ApplicationScoped
public class RecallPlaces {
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final PlaceLedger ledger;
    private final CouncilClock clock;

    RecallPlaces(PlaceLedger ledger, CouncilClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The newest revision whose order was in force that day, else the newest; with the suspensions of then, which a
     * later revision may have left out because they were over. Empty for a place that was not known yet.
     */
    @Transactional
    public Optional<Place> recall(PlaceCode code, Instant at, Instant knownAt) {
        List<PlaceLedger.Revised> known = ledger.listKnownAt(code, knownAt);
        LocalDate on = clock.dayOf(at);
        Optional<Place> ordered = known.stream()
                .map(RecallPlaces::place)
                .filter(place -> place.isInForceOn(on))
                .findFirst()
                .or(() -> known.stream().map(RecallPlaces::place).findFirst());
        return ordered.map(place -> suspended(place, asOf(at, known)));
    }

    /** The newest revision then, and all of a moment after: checks are answered with one before it is written down. */
    private static List<Place> asOf(Instant at, List<PlaceLedger.Revised> known) {
        Stream<PlaceLedger.Revised> soon = known.stream()
                .filter(revised ->
                        revised.knownFrom().isAfter(at) && !revised.knownFrom().isAfter(at.plus(MOMENT)));
        Stream<PlaceLedger.Revised> then = known.stream()
                .filter(revised -> !revised.knownFrom().isAfter(at))
                .limit(1);
        return Stream.concat(soon, then).map(RecallPlaces::place).toList();
    }

    private static Place place(PlaceLedger.Revised revised) {
        return PlaceTranslation.toKernel(revised.place());
    }

    private static Place suspended(Place place, List<Place> then) {
        // One that was told of several times names everybody who was ever dispensed from it: their rights say when.
        Map<Place.Suspension, Set<String>> dispensed = new LinkedHashMap<>();
        Stream.concat(Stream.of(place), then.stream())
                .flatMap(one -> one.suspensions().stream())
                .forEach(one -> dispensed
                        .computeIfAbsent(one.except(Set.of()), first -> new HashSet<>())
                        .addAll(one.dispensations()));
        List<Place.Suspension> suspensions = dispensed.entrySet().stream()
                .map(entry -> entry.getKey().except(entry.getValue()))
                .toList();
        return new Place(
                place.code(),
                place.kind(),
                place.name(),
                place.bayClasses(),
                place.hours(),
                place.hoursByBayClass(),
                place.termTimeOnly(),
                place.controlledOnBankHolidays(),
                place.capacity(),
                place.trafficOrder(),
                place.validFrom(),
                place.validUntil(),
                place.bayClassChanges(),
                place.contraventions(),
                suspensions);
    }
}
