package uk.kerbside.permits.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kernel.WeeklyHours;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;

/** Finds every fault in a place somebody describes: what contradicts itself, and what cannot be read. */
final class PlaceCheck {
    private final CouncilPlace place;
    private final List<Problem.Fault> faults = new ArrayList<>();

    PlaceCheck(CouncilPlace place) {
        this.place = place;
    }

    /** @throws InvalidRequestException that names every fault */
    void require() {
        checkControl();
        place.hours().ifPresent(hours -> checkHours("/hours", hours));
        place.hoursByBayClass().forEach((bay, hours) -> {
            checkHours("/hoursByBayClass/" + bay, hours);
            if (!place.bayClasses().contains(bay)) {
                fault("/hoursByBayClass/" + bay, "is of a class of bay the place does not have");
            }
        });
        place.validUntil()
                .filter(until -> !until.isAfter(place.validFrom()))
                .ifPresent(until -> fault("/validUntil", "must be after validFrom"));
        place.boundaryWkt().ifPresent(this::checkBoundary);
        checkHouseNumbers();
        if (!faults.isEmpty()) {
            throw new InvalidRequestException(faults);
        }
    }

    private void checkControl() {
        boolean isControlled =
                switch (place.kind()) {
                    case ZONE, CAR_PARK, SCHOOL_STREET -> true;
                    case WARD, STATED_LOCATION -> false;
                };
        if (isControlled && place.bayClasses().isEmpty()) {
            fault("/bayClasses", "must name the classes of its bays");
        }
        if (isControlled && place.hours().isEmpty()) {
            fault("/hours", "must say when it is controlled, such as Mon-Fri 08:30-18:30");
        }
        if (isControlled
                && place.trafficOrder().filter(order -> !order.isBlank()).isEmpty()) {
            fault("/trafficOrder", "must name the traffic order the place rests on");
        }
        if (place.kind() == PlaceKind.WARD && !place.bayClasses().isEmpty()) {
            fault("/bayClasses", "must be empty: a ward has no bays");
        }
    }

    private void checkHours(String pointer, String hours) {
        try {
            WeeklyHours.parse(hours);
        } catch (IllegalArgumentException e) {
            fault(pointer, "cannot be read: " + e.getMessage());
        }
    }

    private void checkBoundary(String wkt) {
        try {
            Geometry boundary = new WKTReader().read(wkt);
            if (boundary.getDimension() != 2 || !boundary.isValid() || boundary.isEmpty()) {
                fault("/boundaryWkt", "must be a polygon that does not cross itself");
            }
        } catch (ParseException | IllegalArgumentException e) {
            fault("/boundaryWkt", "cannot be read as WKT");
        }
    }

    private void checkHouseNumbers() {
        List<HouseNumbers> all = place.houseNumbers().orElse(List.of());
        for (int i = 0; i < all.size(); i++) {
            Optional<Integer> to = all.get(i).to();
            Optional<Integer> from = all.get(i).from();
            if (from.isPresent() && to.isPresent() && to.get() < from.get()) {
                fault("/houseNumbers/" + i + "/to", "must not be less than from");
            }
        }
    }

    private void fault(String pointer, String message) {
        faults.add(new Problem.Fault(pointer, message));
    }
}
