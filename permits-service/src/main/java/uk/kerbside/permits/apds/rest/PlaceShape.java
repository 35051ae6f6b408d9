package uk.kerbside.permits.apds.rest;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.permits.apds.Changes;
import uk.kerbside.permits.place.CouncilPlace;

/** A place in the standard's shape. */
final class PlaceShape {
    /** The classes of bay the standard has a restriction for; what residents share is restricted to them too. */
    private static final Map<BayClass, String> RESTRICTIONS = Map.of(
            BayClass.RESIDENT, "residentialPermitOnly",
            BayClass.SHARED, "residentialPermitOnly",
            BayClass.SINGLE_YELLOW, "noWaiting");

    private final Elements elements;
    private final ZoneId zone;

    PlaceShape(Elements elements, ZoneId zone) {
        this.elements = elements;
        this.zone = zone;
    }

    ApdsPlace of(CouncilPlace place, Changes.Versioned changed) {
        boolean isCarPark = place.kind() == PlaceKind.CAR_PARK;
        Optional<List<ApdsPlace.Boundary>> boundary = place.boundaryWkt().map(wkt -> List.of(boundary(wkt)));
        return new ApdsPlace(
                place.code(),
                changed.version(),
                isCarPark ? "place" : "identifiedArea",
                Apds.Text.of(place.name()),
                Optional.of(elements.campus()),
                1,
                new ApdsPlace.Creation(place.validFrom().atStartOfDay(zone).toInstant()),
                Optional.of(zone.getId()).filter(id -> isCarPark),
                boundary.filter(found -> !isCarPark),
                boundary.filter(found -> isCarPark),
                Optional.of(new ApdsPlace.Characteristics(place.capacity()))
                        .filter(found -> isCarPark && place.capacity().isPresent()),
                Optional.of(restrictions(place)).filter(found -> !found.isEmpty()));
    }

    private List<ApdsPlace.Restriction> restrictions(CouncilPlace place) {
        return place.bayClasses().stream()
                .sorted()
                .filter(RESTRICTIONS::containsKey)
                .flatMap(bay -> hours(place, bay).map(hours -> restriction(place, bay, hours)).stream())
                .toList();
    }

    private static Optional<String> hours(CouncilPlace place, BayClass bay) {
        return Optional.ofNullable(place.hoursByBayClass().get(bay)).or(place::hours);
    }

    private ApdsPlace.Restriction restriction(CouncilPlace place, BayClass bay, String hours) {
        return new ApdsPlace.Restriction(
                RESTRICTIONS.get(bay),
                Apds.Text.of(bay.name()),
                new Apds.OverallPeriod(
                        place.validFrom().atStartOfDay(zone).toInstant(),
                        place.validUntil().map(day -> day.atStartOfDay(zone).toInstant()),
                        Periods.of(hours)));
    }

    private static ApdsPlace.Boundary boundary(String wkt) {
        try {
            Geometry geometry = new WKTReader().read(wkt);
            List<List<List<List<Double>>>> polygons = new ArrayList<>();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                polygons.add(rings((Polygon) geometry.getGeometryN(i)));
            }
            return new ApdsPlace.Boundary("MultiPolygon", polygons);
        } catch (ParseException e) {
            throw new IllegalStateException("A boundary on record cannot be read", e);
        }
    }

    private static List<List<List<Double>>> rings(Polygon polygon) {
        List<List<List<Double>>> rings = new ArrayList<>();
        rings.add(points(polygon.getExteriorRing()));
        IntStream.range(0, polygon.getNumInteriorRing())
                .forEach(hole -> rings.add(points(polygon.getInteriorRingN(hole))));
        return rings;
    }

    private static List<List<Double>> points(LinearRing ring) {
        return Arrays.stream(ring.getCoordinates())
                .map((Coordinate point) -> List.of(point.x, point.y))
                .toList();
    }
}
