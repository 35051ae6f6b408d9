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
import uk.kerbside.events.places.PlacePublished;
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
        List<PlacePublished> known = ledger.listKnownAt(code, knownAt);
        LocalDate on = clock.dayOf(at);
        Optional<Place> ordered = known.stream()
                .map(PlaceTranslation::toKernel)
                .filter(place -> place.isInForceOn(on))
                .findFirst()
                .or(() -> known.stream().map(PlaceTranslation::toKernel).findFirst());
        return ordered.map(place -> suspended(place, asOf(code, at, knownAt)));
    }

    /** The newest revision then, and all of a moment after: checks are answered with one before it is written down. */
    private List<Place> asOf(PlaceCode code, Instant at, Instant knownAt) {
        List<PlacePublished> then = ledger.listKnownAt(code, earlier(at, knownAt));
        List<PlacePublished> soon = ledger.listKnownAt(code, earlier(at.plus(MOMENT), knownAt));
        return Stream.concat(
                        soon.stream().limit(soon.size() - (long) then.size()),
                        then.stream().limit(1))
                .map(PlaceTranslation::toKernel)
                .toList();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
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
