package uk.kerbside.enforcement.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.PlaceKind;

/**
 * The areas of all places, on a plane in metres: a council is so small that one scale for its longitudes is right to a
 * few millimetres within the tolerances asked for. Never changes; made anew when a place does. Thread-safe.
 */
public final class PlaceAreas {
    /** What arithmetic may move a point that lies exactly on an edge. */
    private static final double ROUNDING_METRES = 0.001;

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;
    private static final double METRES_OF_A_DEGREE = Math.toRadians(1) * EARTH_RADIUS_METRES;
    private static final double SQUARE_METRE = 1;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** A place with its boundary, if it has one: longitude and latitude in WGS 84. */
    public record Bounded(Place place, Optional<Geometry> boundary) {
        /** @throws IllegalArgumentException when it is no boundary */
        public static Bounded of(Place place, Optional<String> wkt) {
            return new Bounded(place, wkt.map(PlaceAreas::read));
        }
    }

    /**
     * What lies around a spot.
     *
     * @param within places without bays of their own it lies in for certain, such as its ward
     * @param possible stated locations and wards it may lie in
     */
    public record Around(List<PlaceCode> within, List<Place> possible) {
        public Around {
            within = List.copyOf(within);
            possible = List.copyOf(possible);
        }
    }

    private record Area(Place place, Geometry plane, double size) {
        private boolean isWithin(Point point, double metres) {
            return plane.isWithinDistance(point, metres + ROUNDING_METRES);
        }
    }

    private final STRtree tree = new STRtree();
    private final double metresOfLongitude;
    private final Around anywhere;
    private final Map<PlaceCode, Around> around = new HashMap<>();

    private PlaceAreas(Collection<Bounded> places) {
        Envelope all = new Envelope();
        places.forEach(bounded ->
                bounded.boundary().ifPresent(boundary -> all.expandToInclude(boundary.getEnvelopeInternal())));
        double middle = all.isNull() ? 0 : all.centre().getY();
        metresOfLongitude = METRES_OF_A_DEGREE * Math.cos(Math.toRadians(middle));
        List<Area> areas = places.stream()
                .flatMap(bounded -> bounded.boundary().map(this::onPlane).stream()
                        .map(plane -> new Area(bounded.place(), plane, plane.getArea())))
                .toList();
        areas.forEach(area -> tree.insert(area.plane().getEnvelopeInternal(), area));
        tree.build();
        anywhere = new Around(
                List.of(),
                places.stream()
                        .filter(bounded -> bounded.boundary().isEmpty())
                        .map(Bounded::place)
                        .filter(PlaceAreas::isStatedLocation)
                        .sorted(Comparator.comparing(Place::code))
                        .toList());
        areas.stream()
                .filter(area -> !hasNoBays(area.place()))
                .forEach(area -> around.put(area.place().code(), around(area)));
    }

    static PlaceAreas of(Collection<Bounded> places) {
        return new PlaceAreas(places);
    }

    /** @throws IllegalArgumentException when it is no boundary */
    static Geometry read(String wkt) {
        try {
            Geometry boundary = new WKTReader(GEOMETRY).read(wkt);
            if (boundary.isEmpty() || !boundary.isValid()) {
                throw new IllegalArgumentException("A boundary is an area that does not cross itself");
            }
            return boundary;
        } catch (ParseException e) {
            throw new IllegalArgumentException("A boundary is written as WKT", e);
        }
    }

    /**
     * All places a point lies in or on the edge of, and those within {@code tolerance} metres of it. The most specific
     * first: those it lies in before those it only lies near, of these the smaller.
     */
    public List<Place> covering(double latitude, double longitude, double tolerance) {
        Point point =
                GEOMETRY.createPoint(new Coordinate(longitude * metresOfLongitude, latitude * METRES_OF_A_DEGREE));
        Envelope near = point.getEnvelopeInternal();
        near.expandBy(tolerance + ROUNDING_METRES);
        return query(near).stream()
                .filter(area -> area.isWithin(point, tolerance))
                .sorted(Comparator.comparing((Area area) -> !area.isWithin(point, 0))
                        .thenComparingDouble(Area::size)
                        .thenComparing(area -> area.place().code()))
                .map(Area::place)
                .toList();
    }

    /** What lies around somebody who only names this place. */
    public Around around(PlaceCode place) {
        return around.getOrDefault(place, anywhere);
    }

    /** What lies around any position: stated locations nobody drew. */
    public Around anywhere() {
        return anywhere;
    }

    private Around around(Area area) {
        List<PlaceCode> within = new ArrayList<>();
        List<Place> possible = new ArrayList<>(anywhere.possible());
        query(area.plane().getEnvelopeInternal()).stream()
                .filter(other -> other != area)
                .sorted(Comparator.comparing(other -> other.place().code()))
                .forEach(other -> {
                    if (hasNoBays(other.place()) && other.plane().covers(area.plane())) {
                        within.add(other.place().code());
                    } else if (isOfSome(other, area)) {
                        possible.add(other.place());
                    }
                });
        return new Around(within, possible);
    }

    /** Whether somebody in the area may be in the other: a ward that shares ground with it, a location drawn in it. */
    private static boolean isOfSome(Area other, Area area) {
        return hasNoBays(other.place())
                ? other.plane().intersection(area.plane()).getArea() > SQUARE_METRE
                : isStatedLocation(other.place()) && other.plane().intersects(area.plane());
    }

    private static boolean hasNoBays(Place place) {
        return place.bayClasses().isEmpty();
    }

    private List<Area> query(Envelope envelope) {
        List<Area> found = new ArrayList<>();
        tree.query(envelope, item -> found.add((Area) item));
        return found;
    }

    private Geometry onPlane(Geometry boundary) {
        return AffineTransformation.scaleInstance(metresOfLongitude, METRES_OF_A_DEGREE)
                .transform(boundary);
    }

    private static boolean isStatedLocation(Place place) {
        return place.kind() == PlaceKind.STATED_LOCATION;
    }
}
