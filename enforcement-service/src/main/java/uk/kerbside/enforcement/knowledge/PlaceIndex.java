package uk.kerbside.enforcement.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Geometry;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.Revision;

/** All places at their highest revision, by code and by where they lie. Written by one thread, read by all. */
final class PlaceIndex {
    private record Known(Revision revision, PlaceAreas.Bounded bounded) {}

    /** @param from all places where they lie now */
    private record Moved(PlaceAreas from, List<PlaceAreas.Bounded> elsewhere, PlaceAreas areas) {}

    private final Map<PlaceCode, Known> places = new ConcurrentHashMap<>();
    private volatile OnceMade<PlaceAreas> areas = freshAreas();
    private volatile Moved moved;

    /** Takes a place in unless the same or a newer revision is known. */
    void take(Place place, Optional<Geometry> boundary, Revision revision) {
        Known known = places.get(place.code());
        if (known == null || known.revision().compareTo(revision) < 0) {
            places.put(place.code(), new Known(revision, new PlaceAreas.Bounded(place, boundary)));
            areas = freshAreas();
        }
    }

    void forget(PlaceCode code) {
        places.remove(code);
        areas = freshAreas();
    }

    Optional<Place> find(PlaceCode code) {
        return Optional.ofNullable(places.get(code)).map(Known::bounded).map(PlaceAreas.Bounded::place);
    }

    Optional<Revision> findRevision(PlaceCode code) {
        return Optional.ofNullable(places.get(code)).map(Known::revision);
    }

    PlaceAreas areas() {
        return areas.get();
    }

    /** The same with some places where they lay once. Made once for those who ask of the same time. */
    PlaceAreas areasWith(List<PlaceAreas.Bounded> elsewhere) {
        PlaceAreas now = areas();
        Moved known = moved;
        if (known == null || known.from() != now || !known.elsewhere().equals(elsewhere)) {
            Map<PlaceCode, PlaceAreas.Bounded> then = new HashMap<>();
            places.forEach((code, place) -> then.put(code, place.bounded()));
            elsewhere.forEach(place -> then.put(place.place().code(), place));
            known = new Moved(now, List.copyOf(elsewhere), PlaceAreas.of(then.values()));
            moved = known;
        }
        return known.areas();
    }

    /** Made when somebody asks: thousands of places come at the start, and every one of them changes the areas. */
    private OnceMade<PlaceAreas> freshAreas() {
        return new OnceMade<>(
                () -> PlaceAreas.of(places.values().stream().map(Known::bounded).toList()));
    }
}
