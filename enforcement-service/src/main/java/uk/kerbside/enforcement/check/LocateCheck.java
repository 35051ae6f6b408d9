package uk.kerbside.enforcement.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import uk.kerbside.enforcement.knowledge.PlaceAreas;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.RefusedException;

/** Says where a check is asked about: in which places, and in which classes of bay. */
@ApplicationScoped
class LocateCheck {
    /**
     * A spot.
     *
     * @param places all it lies in that have such bays, the most specific first
     * @param around what else it lies in, or may lie in
     * @param bays one, or several when nobody said which
     */
    record Spot(List<Place> places, PlaceAreas.Around around, List<BayClass> bays) {}

    private final CheckSettings settings;

    LocateCheck(CheckSettings settings) {
        this.settings = settings;
    }

    /**
     * @throws InvalidRequestException when the place is none at all, or nobody says where
     * @throws RefusedException {@code PLACE_UNKNOWN}, {@code POSITION_OUTSIDE}, {@code BAY_NOT_HERE}
     */
    Spot locate(CheckQuestion asked, Instant at, ZoneId zone, Ground ground) {
        if (asked.place().isPresent()) {
            Place place = place(asked.place().get(), ground);
            return spot(List.of(place), ground.areas().around(place.code()), asked);
        }
        CheckQuestion.Position position = asked.position()
                .orElseThrow(() -> new InvalidRequestException("/place", "is missing, and so is a position"));
        LocalDate on = at.atZone(zone).toLocalDate();
        PlaceAreas areas = ground.areas();
        List<Place> inForce =
                areas.covering(position.latitude(), position.longitude(), settings.positionTolerance()).stream()
                        .map(ground::then)
                        .filter(place -> place.isInForceOn(on))
                        .toList();
        if (inForce.isEmpty()) {
            throw new RefusedException(
                    CheckRefusal.POSITION_OUTSIDE,
                    "The position lies in no place of the council. Say the code of the place, or move the position.");
        }
        List<PlaceCode> within = inForce.stream()
                .filter(place -> place.bayClasses().isEmpty())
                .map(Place::code)
                .toList();
        return spot(inForce, new PlaceAreas.Around(within, areas.anywhere().possible()), asked);
    }

    /** The most specific place that has bays decides which, when nobody said; several are asked about one by one. */
    private static Spot spot(List<Place> places, PlaceAreas.Around around, CheckQuestion asked) {
        List<BayClass> bays = asked.bayClass().map(List::of).orElseGet(() -> baysOf(places));
        List<Place> withBays =
                bays.isEmpty() ? List.of() : keep(places, place -> bays.stream().anyMatch(place::offers));
        if (withBays.isEmpty()) {
            String classOfBay = asked.bayClass().map(bay -> " " + bay).orElse("");
            throw new RefusedException(
                    CheckRefusal.BAY_NOT_HERE,
                    "There are no" + classOfBay + " bays in "
                            + places.getFirst().code() + ".");
        }
        return new Spot(withBays, around, bays);
    }

    private static List<BayClass> baysOf(List<Place> places) {
        List<Place> withBays = keep(places, place -> !place.bayClasses().isEmpty());
        List<Place> asked = withBays.stream()
                .findFirst()
                .filter(place -> place.bayClasses().size() == 1)
                .map(List::of)
                .orElse(withBays);
        return Arrays.stream(BayClass.values())
                .filter(bay -> asked.stream().anyMatch(place -> place.offers(bay)))
                .toList();
    }

    private static List<Place> keep(List<Place> places, Predicate<Place> which) {
        return places.stream().filter(which).toList();
    }

    private static Place place(String text, Ground ground) {
        return ground.find(code(text))
                .orElseThrow(() ->
                        new RefusedException(CheckRefusal.PLACE_UNKNOWN, "The council has no place " + text + "."));
    }

    private static PlaceCode code(String text) {
        try {
            return PlaceCode.of(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException("/place", e.getMessage());
        }
    }
}
