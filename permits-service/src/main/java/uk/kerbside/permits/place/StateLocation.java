package uk.kerbside.permits.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;

/**
 * Makes a location somebody described a place of its own, so that officers find it by position, or are told to look for it
 * where only its zone is known. It has the bays, hours and order of the place it lies in, with what that adds or takes for
 * single types of permit, follows them when they change, and ends with it: then nothing is controlled there any more. Joins the caller's transaction.
 */
@ApplicationScoped
public class StateLocation {
    private static final double METRES_OF_A_DEGREE = 111_320;
    private static final int CORNERS = 16;

    private final Places places;
    private final LocationsWithin within;
    private final PlacesTold told;
    private final LocationSettings settings;

    StateLocation(Places places, LocationsWithin within, PlacesTold told, LocationSettings settings) {
        this.places = places;
        this.within = within;
        this.told = told;
        this.settings = settings;
    }

    /**
     * @param pointer where in the request the location stands, for faults
     * @throws InvalidRequestException that names every fault
     */
    public void require(CouncilPlace around, StatedLocation location, String pointer) {
        List<Problem.Fault> faults = new ArrayList<>();
        if (around.bayClasses().isEmpty() || around.kind() == PlaceKind.STATED_LOCATION) {
            faults.add(new Problem.Fault("/place", "must be a zone, car park or school street"));
        }
        location.toHouse().ifPresent(last -> {
            if (location.fromHouse().map(first -> first > last).orElse(true)) {
                faults.add(new Problem.Fault(pointer + "/toHouse", "must not be less than fromHouse"));
            }
        });
        if (lieElsewhere(around, location)) {
            faults.add(new Problem.Fault(
                    pointer + "/fromHouse", "names houses that do not belong to " + around.code() + " by its order"));
        }
        if (location.point().filter(point -> !contains(around, point)).isPresent()) {
            faults.add(new Problem.Fault(pointer + "/point", "lies outside " + around.code()));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequestException(faults);
        }
    }

    /**
     * Makes it a place.
     *
     * @param code of a kind nobody else makes
     * @param until the first day on which nobody needs it any more
     */
    public CouncilPlace state(
            String code, CouncilPlace around, StatedLocation location, LocalDate from, LocalDate until) {
        return state(code, around, location, new Days(from, until), Optional.empty());
    }

    /** @param describedBy the account that may use it for any application of its own */
    CouncilPlace state(
            String code, CouncilPlace around, StatedLocation location, Days days, Optional<String> describedBy) {
        CouncilPlace place = as(
                around,
                code,
                location.words(),
                days.from(),
                days.until(),
                location.point().map(this::circle));
        places.save(place);
        within.keep(code, around.code(), describedBy);
        told.published(place);
        return place;
    }

    /** From the first day to the first on which nobody needs it any more. */
    record Days(LocalDate from, LocalDate until) {}

    /** Tells of a place, and of the locations in it, whose suspensions are the same. */
    public void published(CouncilPlace around) {
        told.published(around);
        within.list(around.code()).forEach(code -> places.findForUpdate(code).ifPresent(told::published));
    }

    /** What lies in a place has its bays and hours from now on. */
    void follow(CouncilPlace around) {
        for (String code : within.list(around.code())) {
            places.findForUpdate(code).ifPresent(known -> {
                CouncilPlace now = as(
                        around,
                        code,
                        known.name(),
                        known.validFrom(),
                        known.validUntil().orElseThrow(),
                        known.boundaryWkt());
                if (!now.equals(known)) {
                    places.save(now);
                    told.published(now);
                }
            });
        }
    }

    private static CouncilPlace as(
            CouncilPlace around, String code, String name, LocalDate from, LocalDate until, Optional<String> boundary) {
        return new CouncilPlace(
                code,
                PlaceKind.STATED_LOCATION,
                name,
                around.bayClasses(),
                around.hours(),
                around.hoursByBayClass(),
                around.termTimeOnly(),
                around.controlledOnBankHolidays(),
                Optional.empty(),
                around.trafficOrder(),
                from,
                Optional.of(around.validUntil()
                        .filter(end -> end.isAfter(from) && end.isBefore(until))
                        .orElse(until)),
                boundary,
                around.bayClassChanges(),
                around.contraventions(),
                Optional.empty());
    }

    /** Whether its order says of every house named that it is none of its. */
    private static boolean lieElsewhere(CouncilPlace around, StatedLocation location) {
        return location.fromHouse()
                .filter(first -> IntStream.rangeClosed(
                                first, Math.max(first, location.toHouse().orElse(first)))
                        .allMatch(number -> around.namesAsItsOwn(location.street(), number)
                                .filter(belongs -> !belongs)
                                .isPresent()))
                .isPresent();
    }

    private boolean contains(CouncilPlace around, StatedLocation.Point point) {
        return around.boundaryWkt()
                .map(wkt -> read(wkt)
                        .isWithinDistance(
                                new GeometryFactory().createPoint(new Coordinate(point.longitude(), point.latitude())),
                                settings.radiusMetres() / METRES_OF_A_DEGREE))
                .orElse(true);
    }

    private static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalStateException("A boundary on record cannot be read", e);
        }
    }

    /** As far around the point as a vehicle and a phone's idea of where it is may be off. */
    private String circle(StatedLocation.Point point) {
        double north = settings.radiusMetres() / METRES_OF_A_DEGREE;
        double east = north / Math.cos(Math.toRadians(point.latitude()));
        List<String> corners = new ArrayList<>();
        for (int i = 0; i <= CORNERS; i++) {
            double angle = 2 * Math.PI * (i % CORNERS) / CORNERS;
            corners.add(String.format(
                    Locale.ROOT,
                    "%.6f %.6f",
                    point.longitude() + east * Math.cos(angle),
                    point.latitude() + north * Math.sin(angle)));
        }
        return "POLYGON((" + String.join(", ", corners) + "))";
    }
}
