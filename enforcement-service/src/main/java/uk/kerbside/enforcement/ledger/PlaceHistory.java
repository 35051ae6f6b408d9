package uk.kerbside.enforcement.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.kerbside.enforcement.knowledge.PlaceAreas;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.events.places.PlaceTranslation;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;

/** What one place was. */
final class PlaceHistory {
    private static final Duration MOMENT = Duration.ofMinutes(1);

    /** A revision, and what it says: translated once, for it is asked for many times. */
    private record Version(PlacePublished published, Place place, Instant knownFrom) {
        private static Version of(PlaceLedger.Revised revised) {
            // Each suspension once, with all who are dispensed from it: as if it were found among others.
            Place told = suspended(PlaceTranslation.toKernel(revised.place()), List.of());
            return new Version(revised.place(), told, revised.knownFrom());
        }

        /** All that says where it lies, and what lies around it. */
        private List<Object> laidOut() {
            return List.of(
                    published.boundaryWkt(),
                    published.kind(),
                    place.bayClasses().isEmpty());
        }
    }

    private final List<Version> versions;

    private PlaceHistory(List<Version> versions) {
        this.versions = versions;
    }

    /** @param revisions of one place, the newest first */
    static PlaceHistory of(List<PlaceLedger.Revised> revisions) {
        return new PlaceHistory(revisions.stream().map(Version::of).toList());
    }

    /** The histories these revisions make up; of each place the newest comes first. */
    static Map<PlaceCode, PlaceHistory> each(List<PlaceLedger.Revised> revisions) {
        return revisions.stream()
                .collect(Collectors.groupingBy(
                        revised -> PlaceCode.of(revised.place().code()),
                        Collectors.collectingAndThen(Collectors.toList(), PlaceHistory::of)));
    }

    /**
     * The newest revision whose order was in force that day, else the newest; with the suspensions of then, which a
     * later revision may have left out because they were over. Empty for a place that was not known yet.
     *
     * @param on the day of that time
     */
    Optional<Place> find(Instant at, LocalDate on) {
        if (versions.size() == 1) {
            // It never was otherwise: cameras ask so thousands of times a second.
            return Optional.of(versions.getFirst().place());
        }
        return ordered(versions, on).map(then -> suspended(then.place(), asOf(at)));
    }

    /** Whether it ever lay elsewhere than its newest revision says. */
    boolean hasMoved() {
        List<Object> newest = versions.getFirst().laidOut();
        return versions.stream().anyMatch(version -> !version.laidOut().equals(newest));
    }

    /** Where it lay then, as it was known at another time, if that is not where its newest revision lies. */
    Optional<PlaceAreas.Bounded> findElsewhere(Instant at, LocalDate on, Instant knownAt) {
        List<Version> known = versions.stream()
                .filter(version -> !version.knownFrom().isAfter(knownAt))
                .toList();
        return ordered(known, on)
                .filter(then -> !then.laidOut().equals(versions.getFirst().laidOut()))
                .flatMap(PlaceHistory::bounded);
    }

    /** One whose boundary cannot be read was passed over then as well. */
    private static Optional<PlaceAreas.Bounded> bounded(Version version) {
        try {
            return Optional.of(
                    PlaceAreas.Bounded.of(version.place(), version.published().boundaryWkt()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Version> ordered(List<Version> versions, LocalDate on) {
        return versions.stream()
                .filter(version -> version.place().isInForceOn(on))
                .findFirst()
                .or(() -> versions.stream().findFirst());
    }

    /** The newest revision then, and all of a moment after: checks are answered with one before it is written down. */
    private List<Place> asOf(Instant at) {
        Stream<Version> soon = versions.stream()
                .filter(version ->
                        version.knownFrom().isAfter(at) && !version.knownFrom().isAfter(at.plus(MOMENT)));
        Stream<Version> then = versions.stream()
                .filter(version -> !version.knownFrom().isAfter(at))
                .limit(1);
        return Stream.concat(soon, then).map(Version::place).toList();
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
